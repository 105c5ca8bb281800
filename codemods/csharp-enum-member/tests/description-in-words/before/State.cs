public enum State
{
    [Description("In progress")]
    InProgress = 0,
    [Description("Won at last")]
    Won = 1,
}
