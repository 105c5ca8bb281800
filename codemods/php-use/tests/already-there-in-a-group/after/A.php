<?php

namespace App;

use App\Models\{Customer, Order};

class A
{
}
