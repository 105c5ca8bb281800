<?php
namespace App;

use A\B;
use C;

use function A\f;
use function A\{x, y};
use const A\K;

echo 1;
