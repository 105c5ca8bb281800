<?php

/*
 * corpus/legacy/crm as scenario.php needs it; see house-crm.php.
 */

date_default_timezone_set('UTC');
require_once "{$checkout}/public/includes/core/ApiResponse.php";
require_once "{$checkout}/public/includes/core/Database.php";
require_once "{$checkout}/public/includes/core/Log.php";
require_once "{$checkout}/public/includes/logical/rmx-sync/Live/LiveSyncRepository.php";
require_once "{$checkout}/public/includes/logical/rmx-sync/Live/LiveSyncRouter.php";
require_once "{$checkout}/public/includes/logical/rmx-sync/RmxSynchronizer.php";

return new class ((require "{$checkout}/config/rmx.php")['database']) {
    public string $waits = 'next_try_at';

    public array $bodies = [];

    public array $answer = [200, '{}'];

    private Database $db;

    public function __construct(array $config)
    {
        $this->db = Database::connect($config);
    }

    public function key(string $snake): string
    {
        return $snake;
    }

    public function rows(string $sql, array $params = []): array
    {
        return $this->db->getAll($sql, $params);
    }

    public function run(string $sql, array $params = []): int
    {
        return $this->db->execute($sql, $params);
    }

    public function atomically(callable $do): void
    {
        $this->db->transaction($do);
    }

    public function quietly(callable $do): void
    {
        $this->db->asImport($do);
    }

    public function resync(string $table): int
    {
        return $this->synchronizer(3)->resync($table);
    }

    public function sync(int $attempts, int $bytes = 1000000): array
    {
        return $this->synchronizer($attempts, $bytes)->run();
    }

    private function synchronizer(int $attempts, int $bytes = 1000000): RmxSynchronizer
    {
        $sender = function ($url, $headers, $body) {
            $this->bodies[] = $body;

            return $this->answer;
        };
        $transport = new RmxTransport('https://rmx.example.com', 'not-a-secret', 5, $sender);
        $outbox = new SyncOutboxRepository($this->db, $attempts);

        return new RmxSynchronizer($this->db, $outbox, new OutboxReducer(), new PayloadSerializer($bytes), $transport, new Log());
    }

    public function live(string $route, string $key, array $body): array
    {
        $config = ['keys' => ['RMX_LIVE_SYNC_KEY' => 'right', 'RMX_LIVE_STOCK_KEY' => 'of the others'], 'max_bytes' => 65536];
        $router = new LiveSyncRouter($this->db, new LiveSyncRepository($this->db), new Log(), $config);
        $response = $router->dispatch('POST', $route, $key, json_encode($body));

        return [$response->getStatus(), $response->getBody()];
    }
};
