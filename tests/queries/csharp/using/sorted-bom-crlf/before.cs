using System;
using System.Linq;
using Acme.Core;

namespace Acme.Web;

class C { }
