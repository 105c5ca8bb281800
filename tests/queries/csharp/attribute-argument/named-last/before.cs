public class Dto
{
    [JsonProperty("id", Order = 1)]
    public int Id { get; set; }
}
