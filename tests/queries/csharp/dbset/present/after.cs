using Microsoft.EntityFrameworkCore;

namespace Library.Data;

public sealed class LibraryContext : DbContext
{
    public LibraryContext(DbContextOptions options) : base(options) { }

    public DbSet<Author> Authors { get; set; } = null!;
    public DbSet<Book> Books { get; set; } = null!;

    protected override void OnModelCreating(ModelBuilder builder)
    {
    }
}
