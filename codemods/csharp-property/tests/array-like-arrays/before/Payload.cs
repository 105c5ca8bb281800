public class Payload
{
    public int Part { get; set; }

    public UserDto[] Users { get; set; } = Array.Empty<UserDto>();
    public CustomerDto[] Customers { get; set; } = Array.Empty<CustomerDto>();
}
