using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
        public List<UserDto>? Users { get; set; }
    }
}
