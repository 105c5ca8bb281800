<?php

use Shop\Order;

class A
{
}
