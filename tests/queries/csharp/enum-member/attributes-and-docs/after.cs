public enum Status
{
    /// <summary>Not yet begun.</summary>
    [EnumMember(Value = "new")]
    New = 1,

    /// <summary>In hand.</summary>
    [EnumMember(Value = "open")]
    Open = 2,

    [EnumMember(Value = "held")]
    Held = 3,

    /// <summary>Done.</summary>
    [EnumMember(Value = "closed")]
    Closed = 9,
}
