namespace UptimeRMX.Models.DefaultContextModels
{
    /// <summary>
    /// What every table has. Both stamps are set by <see cref="Context.DefaultContext"/> in SaveChanges, in UTC.
    /// </summary>
    public abstract class BaseEntity
    {
        public int Id { get; set; }

        public DateTime CreatedAt { get; set; }

        public DateTime? UpdatedAt { get; set; }
    }
}
