public record Dto(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("name")] string Name);
