<?php

namespace App;

use App\Models\Order;

class A
{
}
