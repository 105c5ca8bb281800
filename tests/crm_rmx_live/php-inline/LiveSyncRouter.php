<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live;

use PDO;
use UptimeCrm\Core\Response;
use UptimeCrm\RmxSync\Live\Handlers\CustomerUpdateHandler;

final readonly class LiveSyncRouter
{
    /** @param array<string, string> $keys */
    public function __construct(private PDO $pdo, private array $keys)
    {
    }

    public function dispatch(string $route, string $key, string $json): Response
    {
        $handler = match ($route) {
            'customer-update' => new CustomerUpdateHandler($this->pdo, $this->keys['RMX_LIVE_SYNC_KEY'] ?? ''),
            default => null,
        };

        return $handler === null ? new Response(404, ['error' => 'no such route']) : $handler($json, $key);
    }
}
