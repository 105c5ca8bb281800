global using System;
global using static System.Math;
using Ints = System.Collections.Generic.List<int>;
using global::Acme.Core;

[assembly: InternalsVisibleTo("Tests")]
