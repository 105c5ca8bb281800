<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Outbox;

use UptimeCrm\RmxSync\Enums\SyncOperation;
use UptimeCrm\RmxSync\Enums\SyncTables;

/**
 * Turns outbox rows into "what has to happen to each row of each table".
 *
 * The last state wins, the rows before it only tell the same story in more words: an insert and three updates are one
 * upsert, a delete after an insert is a delete (RMX may have got the insert in an earlier batch), and a delete before
 * an insert, which is what REPLACE leaves behind, is an upsert.
 */
final class OutboxReducer
{
    /** @var array<string, int> table name => rows nobody wants */
    private array $unknown = [];

    /**
     * @param iterable<array<string, mixed>> $rows in any order, `id` decides
     *
     * @return array<string, array<int|string, SyncOperation>> table => id (or composite key) => operation
     */
    public function reduce(iterable $rows): array
    {
        $this->unknown = [];
        $last = [];
        foreach ($rows as $row) {
            $table = (string) $row['table_name'];
            if (SyncTables::tryFrom($table) === null) {
                $this->unknown[$table] = ($this->unknown[$table] ?? 0) + 1;
                continue;
            }
            $key = $this->keyOf($row);
            $sequence = (int) $row['id'];
            if (isset($last[$table][$key]) && $last[$table][$key][0] > $sequence) {
                continue;
            }
            $last[$table][$key] = [$sequence, SyncOperation::from((string) $row['operation'])];
        }

        return array_map(
            static fn (array $entries): array => array_map(static fn (array $entry): SyncOperation => $entry[1], $entries),
            $last,
        );
    }

    /**
     * Tables of the last reduce() that are in the outbox but not in SyncTables: a trigger is ahead of the code.
     *
     * @return array<string, int>
     */
    public function unknownTables(): array
    {
        return $this->unknown;
    }

    /** @param array<string, mixed> $row */
    private function keyOf(array $row): int|string
    {
        $key = $row['entity_key'] ?? null;

        return $key === null || $key === '' ? (int) $row['entity_id'] : (string) $key;
    }
}
