using System.Text.Json.Serialization;

namespace Api
{
    public class Dto
    {
        public int Id { get; set; }
        public string Name { get; set; } = string.Empty;
        public bool IsActive { get; set; } = true;
        public string City { get; set; } = string.Empty;
    }
}
