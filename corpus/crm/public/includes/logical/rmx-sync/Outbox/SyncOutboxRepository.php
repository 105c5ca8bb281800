<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Outbox;

use UptimeCrm\Core\Db;
use UptimeCrm\RmxSync\Enums\SyncStatus;

/**
 * The only class that reads and writes `sync_outbox` (the triggers aside).
 *
 * Rows are claimed by stamping a batch id on them, so two synchronizers that run at the same time never send the same
 * row twice. A claim is a lease: what a crashed run left in `processing` is pending again after `lease_seconds`.
 */
class SyncOutboxRepository
{
    private const MAX_ERROR_LENGTH = 500;

    /** Waiting never gets longer than this, however often it failed. */
    private const MAX_BACKOFF_SECONDS = 3600;

    public function __construct(
        private readonly Db $db,
        private readonly int $maxAttempts = 6,
        private readonly int $backoffSeconds = 30,
        private readonly int $leaseSeconds = 600,
    ) {
    }

    /**
     * Takes up to $limit pending rows, oldest first.
     *
     * @return list<array{id: int, table_name: string, entity_id: int, entity_key: ?string, operation: string, attempts: int}>
     */
    public function claim(string $batchId, int $limit): array
    {
        $limit = max(1, $limit);
        $this->db->execute(
            "UPDATE `sync_outbox`
                SET `status` = ?, `batch_id` = ?, `attempts` = `attempts` + 1, `processed_at` = NULL,
                    `available_at` = DATE_ADD(NOW(), INTERVAL ? SECOND)
              WHERE `status` = ? AND `available_at` <= NOW()
              ORDER BY `id`
              LIMIT {$limit}",
            [SyncStatus::Processing->value, $batchId, $this->leaseSeconds, SyncStatus::Pending->value],
        );

        return $this->db->select(
            'SELECT `id`, `table_name`, `entity_id`, `entity_key`, `operation`, `attempts`
               FROM `sync_outbox`
              WHERE `batch_id` = ? AND `status` = ?
              ORDER BY `id`',
            [$batchId, SyncStatus::Processing->value],
        );
    }

    /**
     * RMX has taken the batch.
     *
     * @param list<int> $ids
     */
    public function markDone(array $ids): int
    {
        return $this->updateChunked(
            $ids,
            'UPDATE `sync_outbox` SET `status` = ?, `last_error` = NULL, `processed_at` = NOW() WHERE `id` IN (%s)',
            [SyncStatus::Done->value],
        );
    }

    /**
     * The batch did not get through: its rows wait, twice as long each time, until their attempts are used up.
     *
     * @param list<int> $ids
     */
    public function markFailed(array $ids, string $error): int
    {
        return $this->updateChunked(
            $ids,
            'UPDATE `sync_outbox`
                SET `last_error` = ?,
                    `processed_at` = IF(`attempts` >= ?, NOW(), NULL),
                    `available_at` = DATE_ADD(NOW(), INTERVAL LEAST(?, ? * POW(2, `attempts` - 1)) SECOND),
                    `status` = IF(`attempts` >= ?, ?, ?)
              WHERE `id` IN (%s)',
            [
                mb_strcut($error, 0, self::MAX_ERROR_LENGTH),
                $this->maxAttempts,
                self::MAX_BACKOFF_SECONDS,
                $this->backoffSeconds,
                $this->maxAttempts,
                SyncStatus::Failed->value,
                SyncStatus::Pending->value,
            ],
        );
    }

    /**
     * Gives rows back without counting the attempt, e.g. when the run ends before their batch was sent.
     *
     * @param list<int> $ids
     */
    public function release(array $ids): int
    {
        return $this->updateChunked(
            $ids,
            'UPDATE `sync_outbox`
                SET `status` = ?, `batch_id` = NULL, `attempts` = GREATEST(`attempts`, 1) - 1, `available_at` = NOW()
              WHERE `id` IN (%s)',
            [SyncStatus::Pending->value],
        );
    }

    /** @return int rows of runs that died */
    public function reclaimExpired(): int
    {
        return $this->db->execute(
            'UPDATE `sync_outbox` SET `status` = ?, `batch_id` = NULL WHERE `status` = ? AND `available_at` <= NOW()',
            [SyncStatus::Pending->value, SyncStatus::Processing->value],
        );
    }

    /** After somebody has removed the cause: failed rows get all their attempts again. */
    public function retryFailed(?string $table = null): int
    {
        $sql = 'UPDATE `sync_outbox` SET `status` = ?, `attempts` = 0, `available_at` = NOW() WHERE `status` = ?';
        $params = [SyncStatus::Pending->value, SyncStatus::Failed->value];
        if ($table !== null) {
            $sql .= ' AND `table_name` = ?';
            $params[] = $table;
        }

        return $this->db->execute($sql, $params);
    }

    /** @return array<string, int> status => rows */
    public function countByStatus(): array
    {
        $counts = array_fill_keys(array_column(SyncStatus::cases(), 'value'), 0);
        foreach ($this->db->select('SELECT `status`, COUNT(*) AS `n` FROM `sync_outbox` GROUP BY `status`') as $row) {
            $counts[(string) $row['status']] = (int) $row['n'];
        }

        return $counts;
    }

    public function purgeDone(int $olderThanDays): int
    {
        return $this->db->execute(
            'DELETE FROM `sync_outbox` WHERE `status` = ? AND `processed_at` < DATE_SUB(NOW(), INTERVAL ? DAY)',
            [SyncStatus::Done->value, max(1, $olderThanDays)],
        );
    }

    /**
     * @param list<int> $ids
     * @param list<mixed> $params those before the ids
     */
    private function updateChunked(array $ids, string $sql, array $params): int
    {
        $touched = 0;
        foreach (array_chunk($ids, 500) as $chunk) {
            $marks = implode(', ', array_fill(0, count($chunk), '?'));
            $touched += $this->db->execute(sprintf($sql, $marks), [...$params, ...$chunk]);
        }

        return $touched;
    }
}
