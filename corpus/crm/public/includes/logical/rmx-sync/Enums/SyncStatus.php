<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Enums;

/** Life of a row in `sync_outbox`: pending -> processing -> done, or back to pending until the attempts are used up. */
enum SyncStatus: string
{
    case Pending = 'pending';
    case Processing = 'processing';
    case Done = 'done';
    case Failed = 'failed';

    public function isFinal(): bool
    {
        return match ($this) {
            self::Pending, self::Processing => false,
            self::Done, self::Failed => true,
        };
    }
}
