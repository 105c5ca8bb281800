using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
        public virtual ICollection<UserDto> Users { get; set; } = new List<UserDto>();
        public virtual ICollection<TagDto> Tags { get; set; } = new List<TagDto>();
    }
}
