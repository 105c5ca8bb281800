namespace Shop.Web
{
    using System;
    using Shop.Billing;

    class A { }
}
