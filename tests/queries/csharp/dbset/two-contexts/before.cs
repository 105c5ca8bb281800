public class AContext : DbContext { public DbSet<X> Xs { get; set; } }
public class BContext : DbContext { public DbSet<X> Xs { get; set; } }
