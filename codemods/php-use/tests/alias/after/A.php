<?php

use App\Order as AppOrder;
use Shop\Order;

class A
{
}
