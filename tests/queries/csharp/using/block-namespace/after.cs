// Copyright Acme
namespace Acme
{
    using System;
    using System.Linq;

    class C { }
}
