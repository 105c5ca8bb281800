public enum State
{
    [Description("In progress")]
    InProgress = 0,
    [Description("Won at last")]
    Won = 1,
    [Description("Waiting for parts")]
    WaitingForParts = 2,
}
