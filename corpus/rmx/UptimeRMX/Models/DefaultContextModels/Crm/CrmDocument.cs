using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    /// <summary>
    /// Pointer to a file in the document store, the bytes are not kept in the database.
    /// </summary>
    public class CrmDocument : BaseEntity
    {
        public Guid StorageKey { get; set; }

        public int? CustomerId { get; set; }
        public Customer? Customer { get; set; }

        [MaxLength(200)]
        public string FileName { get; set; } = null!;

        [MaxLength(100)]
        public string ContentType { get; set; } = null!;

        public long SizeInBytes { get; set; }
        [MaxLength(64)]
        public string? Sha256 { get; set; }

        public int? UploadedById { get; set; }
        public User? UploadedBy { get; set; }
    }
}
