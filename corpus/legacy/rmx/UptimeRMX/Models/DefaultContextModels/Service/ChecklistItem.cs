namespace UptimeRMX.Models.DefaultContextModels.Service;

public class ChecklistItem : BaseEntity
{
    public int ChecklistId { get; set; }
    public Checklist Checklist { get; set; } = null!;
    public int Position { get; set; }
    public string Question { get; set; } = string.Empty;
    public ChecklistAnswerKind AnswerKind { get; set; }
    public bool IsMandatory { get; set; }
}
