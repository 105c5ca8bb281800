<?php

namespace App;

use function App\Helpers\sum;
use function App\Helpers\total;

class A {}
