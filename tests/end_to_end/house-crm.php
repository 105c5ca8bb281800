<?php

declare(strict_types=1);

/*
 * corpus/crm as scenario.php needs it: its own database layer, synchronizer and router. Only the sender is ours: it notes down
 * what would be posted, and answers what the scenario wants.
 */

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Logger;
use UptimeCrm\RmxSync\Enums\SyncTables;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;
use UptimeCrm\RmxSync\Live\LiveSyncRouter;
use UptimeCrm\RmxSync\Outbox\OutboxReducer;
use UptimeCrm\RmxSync\Outbox\SyncOutboxRepository;
use UptimeCrm\RmxSync\PayloadSerializer;
use UptimeCrm\RmxSync\RmxSynchronizer;
use UptimeCrm\RmxSync\Transport\RmxApiClient;

require_once "{$checkout}/public/includes/bootstrap.php";

return new class ((require "{$checkout}/config/rmx.php")['database']) {
    /** The column that says when a row is tried again. */
    public string $waits = 'available_at';

    /** @var list<string> what was posted */
    public array $bodies = [];

    /** @var array{0: int, 1: string} what RMX answers */
    public array $answer = [200, '{}'];

    private Db $db;

    public function __construct(array $config)
    {
        $this->db = Db::fromConfig($config);
    }

    public function key(string $snake): string
    {
        return lcfirst(str_replace('_', '', ucwords($snake, '_')));
    }

    public function rows(string $sql, array $params = []): array
    {
        return $this->db->select($sql, $params);
    }

    public function run(string $sql, array $params = []): int
    {
        return $this->db->execute($sql, $params);
    }

    public function atomically(callable $do): void
    {
        $this->db->transactional($do);
    }

    public function quietly(callable $do): void
    {
        $this->db->suppressingSync($do);
    }

    /** All rows of a table once more. */
    public function resync(string $table): int
    {
        return $this->synchronizer(3)->resync(SyncTables::from($table));
    }

    /** @return array{sent: int, failed: int} */
    public function sync(int $attempts, int $bytes = 1_500_000): array
    {
        $summary = $this->synchronizer($attempts, $bytes)->run();

        return ['sent' => $summary['sent'], 'failed' => $summary['failed']];
    }

    private function synchronizer(int $attempts, int $bytes = 1_500_000): RmxSynchronizer
    {
        $sender = function (string $url, array $headers, string $body): array {
            $this->bodies[] = $body;

            return $this->answer;
        };

        return new RmxSynchronizer(
            $this->db,
            new SyncOutboxRepository($this->db, $attempts, 30, 600),
            new OutboxReducer(),
            new PayloadSerializer($bytes),
            new RmxApiClient('https://rmx.example.com', 'crm', 'not-a-secret', 5, $sender),
            new Logger(),
            [],
            static function (): void {
            },
        );
    }

    /** @return array{0: int, 1: array} */
    public function live(string $route, string $key, array $body): array
    {
        $config = ['auth_keys' => ['RMX_LIVE_SYNC_KEY' => 'right', 'RMX_LIVE_STOCK_KEY' => 'of the others']];
        $router = new LiveSyncRouter($this->db, new LiveSyncRepository($this->db), new Logger(), $config);
        $response = $router->dispatch('POST', $route, $key, json_encode($body, JSON_THROW_ON_ERROR));

        return [$response->status, $response->body];
    }
};
