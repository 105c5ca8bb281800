namespace Shop.Web
{
    using System;
    using Shop.Billing;
    using ShopOrder = Shop.Order;

    class A { }
}
