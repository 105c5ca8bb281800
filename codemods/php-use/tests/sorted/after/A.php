<?php

declare(strict_types=1);

namespace App;

use App\Models\Customer;
use App\Models\Order;
use App\Models\Tag;
use Psr\Log\LoggerInterface;

class A
{
}
