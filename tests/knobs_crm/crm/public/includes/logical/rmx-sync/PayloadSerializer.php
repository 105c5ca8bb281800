<?php

declare(strict_types=1);

namespace Crm\Sync;

final class PayloadSerializer
{
    private const KEY_ORDER = [
        'users',
        'customers',
        'products',
        'assets',
        'assetUsers',
        'deletions',
    ];

    public function serialize(RmxSyncPayload $payload): string
    {
        $data = $payload->jsonSerialize();

        return json_encode(array_merge(array_intersect_key(array_flip(self::KEY_ORDER), $data), $data), JSON_THROW_ON_ERROR);
    }
}
