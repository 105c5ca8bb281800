using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
        public Guid BatchId { get; set; }

        public List<UserDto> Users { get; set; } = new();
        public List<TagDto> Tags { get; set; } = new(); // old clients
    }
}
