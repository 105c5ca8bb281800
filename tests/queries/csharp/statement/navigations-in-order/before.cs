modelBuilder.Entity("Shop.Customer", b =>
    {
        b.Navigation("Addresses");

        b.Navigation("Orders");
    });
