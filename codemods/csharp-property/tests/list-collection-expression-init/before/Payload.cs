public sealed record Payload
{
	public required string Id { get; init; }
	public IReadOnlyList<string> Tags { get; init; } = [];
}
