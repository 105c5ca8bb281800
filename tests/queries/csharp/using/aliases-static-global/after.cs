global using System;
global using static System.Math;
using Ints = System.Collections.Generic.List<int>;
using Texts = System.Collections.Generic.List<string>;
using global::Acme.Core;

[assembly: InternalsVisibleTo("Tests")]
