<?php

use \App\Models\Customer;
use function \App\all;
use function \App\sum;

sum();
