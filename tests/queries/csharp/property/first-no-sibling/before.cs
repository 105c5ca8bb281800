public class Empty
{
}
