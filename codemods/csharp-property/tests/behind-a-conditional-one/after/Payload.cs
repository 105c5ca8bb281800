public class Payload
{
#if DEBUG
    public List<UserDto> Users { get; set; } = new();
#endif

    public List<OrderDto> Orders { get; set; } = new();
    public List<TagDto> Tags { get; set; } = new();
}
