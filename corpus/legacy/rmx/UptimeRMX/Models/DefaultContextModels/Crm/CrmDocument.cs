using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class CrmDocument : BaseEntity
{
    public Guid StorageKey { get; set; }
    public int? CustomerId { get; set; }
    public Customer? Customer { get; set; }
    public string FileName { get; set; } = string.Empty;
    public string ContentType { get; set; } = string.Empty;
    public long SizeInBytes { get; set; }
    public string? Sha256 { get; set; }
    public int? UploadedById { get; set; }
    public User? UploadedBy { get; set; }
}
