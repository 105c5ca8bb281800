using System;
using System.Linq;
using System.Text;
using Acme.Core;

namespace Acme.Web;

class C { }
