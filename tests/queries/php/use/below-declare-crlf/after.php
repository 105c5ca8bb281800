<?php

declare(strict_types=1);

use X\Y;

return 1;
