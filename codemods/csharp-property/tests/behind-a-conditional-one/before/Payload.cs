public class Payload
{
#if DEBUG
    public List<UserDto> Users { get; set; } = new();
#endif

    public List<TagDto> Tags { get; set; } = new();
}
