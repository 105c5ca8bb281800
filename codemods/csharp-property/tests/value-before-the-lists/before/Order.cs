using System.Text.Json.Serialization;

namespace Api
{
    public class Order
    {
        public int Id { get; set; }
        public DateTime? PaidAt { get; set; }

        public ICollection<Line> Lines { get; set; } = new List<Line>();
    }
}
