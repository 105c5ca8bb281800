<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live;

use UptimeCrm\Core\Db;

/**
 * Writes what RMX tells us. The last write wins: an event that is older than what the row says of itself is refused.
 */
class LiveSyncRepository
{
    public function __construct(private readonly Db $db)
    {
    }

    /** @param array<string, mixed> $columns */
    public function updateCustomer(int $id, array $columns, string $occurredAt): LiveOutcome
    {
        return $this->update('customers', ['id' => $id], $columns, $occurredAt);
    }

    /** @param array<string, mixed> $columns */
    public function updateAsset(int $id, array $columns, string $occurredAt): LiveOutcome
    {
        return $this->update('assets', ['id' => $id], $columns, $occurredAt);
    }

    /** A count may be the first that is heard of a product in a warehouse. */
    public function countStock(int $warehouseId, int $productId, string $onHand, string $occurredAt): LiveOutcome
    {
        $key = ['warehouse_id' => $warehouseId, 'product_id' => $productId];
        $outcome = $this->update('stock_levels', $key, ['on_hand' => $onHand], $occurredAt, 'counted_at');
        if ($outcome !== LiveOutcome::NotFound) {
            return $outcome;
        }
        $this->db->execute(
            'INSERT INTO `stock_levels` (`warehouse_id`, `product_id`, `on_hand`, `counted_at`) VALUES (?, ?, ?, ?)',
            [$warehouseId, $productId, $onHand, $this->utc($occurredAt)],
        );

        return LiveOutcome::Applied;
    }

    /**
     * Table and column names come from handlers, never from a request.
     *
     * @param array<string, int|string> $key
     * @param array<string, mixed> $columns
     * @param string $clock the column that says when the row was last written
     */
    public function update(string $table, array $key, array $columns, string $occurredAt, string $clock = 'updated_at'): LiveOutcome
    {
        $where = implode(' AND ', array_map(static fn (string $column): string => "`{$column}` = ?", array_keys($key)));
        $at = $this->utc($occurredAt);

        return $this->db->transactional(function () use ($table, $key, $columns, $clock, $where, $at): LiveOutcome {
            $row = $this->db->selectOne("SELECT `{$clock}` FROM `{$table}` WHERE {$where} FOR UPDATE", array_values($key));
            if ($row === null) {
                return LiveOutcome::NotFound;
            }
            if ($row[$clock] !== null && strcmp((string) $row[$clock], $at) > 0) {
                return LiveOutcome::Stale;
            }
            $columns[$clock] = $at;
            $set = implode(', ', array_map(static fn (string $column): string => "`{$column}` = ?", array_keys($columns)));
            $this->db->execute("UPDATE `{$table}` SET {$set} WHERE {$where}", [...array_values($columns), ...array_values($key)]);

            return LiveOutcome::Applied;
        });
    }

    public function hasSeen(string $eventId): bool
    {
        return $this->db->selectOne('SELECT `event_id` FROM `sync_live_events` WHERE `event_id` = ?', [$eventId]) !== null;
    }

    public function remember(string $eventId, string $route, int $status): void
    {
        $outcome = match (true) {
            $status < 300 => 'applied',
            $status === 409 => 'stale',
            default => 'rejected',
        };
        $this->db->execute(
            'INSERT IGNORE INTO `sync_live_events` (`event_id`, `route`, `outcome`) VALUES (?, ?, ?)',
            [$eventId, $route, $outcome],
        );
    }

    private function utc(string $occurredAt): string
    {
        return (new \DateTimeImmutable($occurredAt))->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d H:i:s');
    }
}
