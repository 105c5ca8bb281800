<?php

declare(strict_types=1);

namespace Crm\Sync;

final class PayloadSerializer
{
    private const KEY_ORDER = [
        'batchId',
        // rows
        'users',
        'customers',
        'products',
        'assets',
        // what is gone
        'deletions',
    ];
}
