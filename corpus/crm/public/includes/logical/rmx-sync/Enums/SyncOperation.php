<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Enums;

/** What a trigger saw. `REPLACE INTO` shows up as a delete and an insert of the same row. */
enum SyncOperation: string
{
    case Insert = 'insert';
    case Update = 'update';
    case Delete = 'delete';

    /** Inserts and updates are the same to RMX: it looks the row up and decides itself. */
    public function isUpsert(): bool
    {
        return $this !== self::Delete;
    }
}
