<?php

namespace App;

use App\Order;
use function App\Helpers\sum;
use function App\Helpers\total;

class A {}
