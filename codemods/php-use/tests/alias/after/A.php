<?php

use Acme\Log;
use App\Order as AppOrder;
use Shop\Order;
use Shop\Tag;

class A
{
}
