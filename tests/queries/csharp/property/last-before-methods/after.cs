using System.Text.Json.Serialization;

namespace Shop;

public partial record class Payload
{
    private readonly int _size;

    [JsonPropertyName("orders")]
    public List<Order> Orders { get; set; } = new();

    [JsonPropertyName("items")]
    public List<Item> Items { get; set; } = new();

    [JsonPropertyName("loans")]
    public List<Loan> Loans { get; set; } = new();

    public int Count() => Orders.Count;
}
