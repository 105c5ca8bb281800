public class Handler(ILogger log) : Base
{
}
