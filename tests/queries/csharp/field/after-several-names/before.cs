public class Grid
{
    private int _x, _y;
    private readonly ILogger _log = Log.For<Grid>(); // one for all

    public event EventHandler Changed;
}
