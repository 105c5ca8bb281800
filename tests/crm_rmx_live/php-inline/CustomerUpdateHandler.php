<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live\Handlers;

use PDO;
use UptimeCrm\Core\Response;

// customer.updated: how to reach a customer
final readonly class CustomerUpdateHandler
{
    private const WHITELIST = ['email', 'phone', 'website'];

    public function __construct(private PDO $pdo, private string $key)
    {
    }

    public function __invoke(string $json, string $key): Response
    {
        if ($this->key === '' || !hash_equals($this->key, $key)) {
            return new Response(401, ['error' => 'unauthorized']);
        }
        $payload = json_decode($json, true);
        if (!is_array($payload)) {
            return new Response(422, ['error' => 'no object']);
        }
        $id = $payload['crmCustomerId'] ?? null;
        if (!is_int($id)) {
            return new Response(422, ['error' => 'crmCustomerId is missing']);
        }
        $data = array_intersect_key($payload, array_flip(self::WHITELIST));
        if ($data === []) {
            return new Response(422, ['error' => 'nothing to change']);
        }

        $this->pdo->exec('SET @rmx_sync_suppress = 1');
        try {
            $at = gmdate('Y-m-d H:i:s', strtotime($payload['occurredAt']));
            $current = $this->pdo->prepare('SELECT updated_at FROM customers WHERE id = ?');
            $current->execute([$id]);
            $row = $current->fetch(PDO::FETCH_ASSOC);
            if ($row === false) {
                return new Response(422, ['error' => 'no such row']);
            }
            if ($row['updated_at'] !== null && $row['updated_at'] > $at) {
                return new Response(409, ['error' => 'stale']);
            }
            $set = implode(', ', array_map(static fn (string $column): string => "{$column} = ?", array_keys($data)));
            $update = $this->pdo->prepare("UPDATE customers SET {$set}, updated_at = ? WHERE id = ?");
            $update->execute([...array_values($data), $at, $id]);
        } finally {
            $this->pdo->exec('SET @rmx_sync_suppress = NULL');
        }

        return new Response(200, ['ok' => true]);
    }
}
