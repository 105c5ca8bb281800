using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
        public List<OrderDto> Orders { get; init; } = [];
    }
}
