using System;
using System.Linq;
using Shop.Billing;
using Shop.Orders;
using Shop.Stock;

namespace Shop;

class A { }
