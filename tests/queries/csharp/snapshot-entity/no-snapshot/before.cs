class C
{
    void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity("A", b => { b.HasKey("Id"); });
    }
}
