public class Dto
{
    [JsonProperty("id", Order = 1, Required = Required.Always)]
    public int Id { get; set; }
}
