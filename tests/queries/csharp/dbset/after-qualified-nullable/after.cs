public class Store : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext<User>
{
	#region People
	public virtual Microsoft.EntityFrameworkCore.DbSet<Models.Person> People { get; set; }
	public virtual DbSet<Address>? Addresses { get; set; }
	public virtual DbSet<Phone>? Phones { get; set; }
	#endregion

	public virtual IDbSet<Order> Orders { get; set; }
	public virtual Microsoft.EntityFrameworkCore.DbSet<Item>? Items { get; set; }
}
