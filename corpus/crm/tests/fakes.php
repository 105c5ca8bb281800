<?php

declare(strict_types=1);

use UptimeCrm\Core\Db;
use UptimeCrm\RmxSync\Outbox\SyncOutboxRepository;

/** Answers the queries of the synchronizer and of live sync from arrays, and writes down everything else. */
final class FakeDb extends Db
{
    /** @var list<string> */
    public array $log = [];

    /** @param array<string, list<array<string, mixed>>> $tables */
    public function __construct(public array $tables = [])
    {
        parent::__construct(null);
    }

    public function select(string $sql, array $params = []): array
    {
        if (preg_match('/^SELECT (.+?) FROM `(\w+)` WHERE (.+?)(?: ORDER BY .*| FOR UPDATE)?$/s', $sql, $m) !== 1) {
            throw new LogicException("FakeDb does not understand: {$sql}");
        }
        [, $list, $table, $where] = $m;
        $columns = preg_split('/[,\s]+/', str_replace('`', '', $list));
        preg_match_all('/`(\w+)`/', $where, $keys);
        $wanted = array_map(
            static fn (array $values): string => implode(':', $values),
            array_chunk($params, count($keys[1])),
        );

        $found = [];
        foreach ($this->tables[$table] ?? [] as $row) {
            $key = implode(':', array_map(static fn (string $column): string => (string) $row[$column], $keys[1]));
            if (in_array($key, $wanted, true)) {
                $found[] = $columns === ['*'] ? $row : array_merge(array_flip($columns), array_intersect_key($row, array_flip($columns)));
            }
        }

        return $found;
    }

    public function execute(string $sql, array $params = []): int
    {
        $this->log[] = $sql . ' ' . json_encode($params);
        if (preg_match('/^INSERT IGNORE INTO `sync_live_events`/', $sql) === 1) {
            $this->tables['sync_live_events'][] = ['event_id' => $params[0], 'route' => $params[1], 'outcome' => $params[2]];
        }

        return 1;
    }

    public function exec(string $sql): void
    {
        $this->log[] = $sql;
    }

    public function transactional(callable $callback): mixed
    {
        return $callback();
    }
}

/** An outbox in memory, with the same life of a row. */
final class FakeOutbox extends SyncOutboxRepository
{
    /** @var array<int, array<string, mixed>> */
    public array $rows = [];

    public function __construct(private readonly int $attempts = 3)
    {
        parent::__construct(new FakeDb());
    }

    public function push(string $table, int|string $key, string $operation): int
    {
        $id = count($this->rows) + 1;
        $this->rows[$id] = [
            'id' => $id,
            'table_name' => $table,
            'entity_id' => is_int($key) ? $key : 0,
            'entity_key' => is_string($key) ? $key : null,
            'operation' => $operation,
            'attempts' => 0,
            'status' => 'pending',
        ];

        return $id;
    }

    public function claim(string $batchId, int $limit): array
    {
        $claimed = [];
        foreach ($this->rows as &$row) {
            if ($row['status'] === 'pending' && count($claimed) < $limit) {
                $row['status'] = 'processing';
                $row['attempts']++;
                $claimed[] = $row;
            }
        }

        return $claimed;
    }

    public function markDone(array $ids): int
    {
        foreach ($ids as $id) {
            $this->rows[$id]['status'] = 'done';
        }

        return count($ids);
    }

    public function markFailed(array $ids, string $error): int
    {
        foreach ($ids as $id) {
            $this->rows[$id]['status'] = $this->rows[$id]['attempts'] >= $this->attempts ? 'failed' : 'pending';
            $this->rows[$id]['last_error'] = $error;
        }

        return count($ids);
    }

    public function reclaimExpired(): int
    {
        return 0;
    }

    /** @return list<string> */
    public function statuses(): array
    {
        return array_values(array_column($this->rows, 'status'));
    }
}
