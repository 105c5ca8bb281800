<?php

namespace App;

use X\Y;

class C
{
}
