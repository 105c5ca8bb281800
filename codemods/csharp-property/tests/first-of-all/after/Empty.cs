public class Empty
{
    public IReadOnlyList<Row> Rows { get; set; } = new List<Row>();
}
