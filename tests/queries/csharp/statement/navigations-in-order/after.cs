modelBuilder.Entity("Shop.Customer", b =>
    {
        b.Navigation("Addresses");

        b.Navigation("Notes");

        b.Navigation("Orders");
    });
