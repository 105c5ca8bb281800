public enum State
{
    [EnumMember(Value = "in_progress")] InProgress,
    [EnumMember(Value = "won")] Won,
    [EnumMember(Value = "waiting_for_parts")] WaitingForParts
}
