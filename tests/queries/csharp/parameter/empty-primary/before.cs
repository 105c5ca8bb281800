public class Handler() : Base
{
}
