using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
        public List<OldOrderDto> Orders { get; set; } = new();
    }
}
