<?php

namespace App;

use App\Alpha;
use App\Models\Order;
use App\Zeta;
use Countable;
use function App\Helpers\total;

class A {}
