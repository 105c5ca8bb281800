namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    /// <summary>
    /// users, without password_hash and without what is only about the CRM's own screens
    /// </summary>
    public class UserJson
    {
        public int Id { get; set; }
        public string Username { get; set; } = null!;
        public string Email { get; set; } = null!;
        public string FirstName { get; set; } = null!;
        public string LastName { get; set; } = null!;
        public string? Phone { get; set; }
        public string Role { get; set; } = null!;
        public string Locale { get; set; } = null!;
        public bool IsActive { get; set; }
        public DateTime? LastLoginAt { get; set; }
    }
}
