using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
        [JsonPropertyName("all_users")]
        public List<UserDto> AllUsers { get; set; } = new();
    }
}
