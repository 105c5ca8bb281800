public enum State
{
    /// <summary>Just came in.</summary>
    New = 10,

    /// <summary>Done.</summary>
    Won = 20,

    Lost = 30,
}
