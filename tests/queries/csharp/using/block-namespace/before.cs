// Copyright Acme
namespace Acme
{
    using System;

    class C { }
}
