<?php

use Acme\Log;
use Shop\Order;
use Shop\Tag;

class A
{
}
