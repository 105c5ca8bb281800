<?php

declare(strict_types=1);

namespace Crm\Sync\Models;

final class UserSync
{
}
