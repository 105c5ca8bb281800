using System.Text.Json.Serialization;

namespace Api
{
    public class Payload
    {
    }
}
