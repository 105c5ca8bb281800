namespace UptimeRMX.Models.DefaultContextModels.Service;

public enum ChecklistAnswerKind
{
    YesNo,
    Number,
    Text,
    Photo
}
