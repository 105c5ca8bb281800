<?php

declare(strict_types=1);

namespace App\Http;

use App\Models\Order;
use App\Models\User as Account;
use App\Models\Zone;
use Illuminate\Support\Str;

class C
{
    use HasFactory;
}
