// Copyright Acme. All rights reserved.

namespace Acme;

class C { }
