// Copyright Acme. All rights reserved.

using System;

namespace Acme;

class C { }
