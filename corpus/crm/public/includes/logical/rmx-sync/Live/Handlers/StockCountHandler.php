<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live\Handlers;

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Response;
use UptimeCrm\RmxSync\Live\LiveHandler;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;

/**
 * `stock.counted`. Comes from the handhelds in the warehouse, by way of RMX, with a key of their own.
 */
final class StockCountHandler implements LiveHandler
{
    private const AUTH_KEY = 'RMX_LIVE_STOCK_KEY';

    /** @param array<string, string> $authKeys */
    public function __construct(
        private readonly Db $db,
        private readonly LiveSyncRepository $repository,
        private readonly array $authKeys,
    ) {
    }

    public function isAuthorized(string $key): bool
    {
        $expected = $this->authKeys[self::AUTH_KEY] ?? '';

        return $expected !== '' && hash_equals($expected, $key);
    }

    public function handle(array $body): Response
    {
        $data = array_intersect_key($body, array_flip(['warehouseId', 'productId', 'onHand']));
        foreach (['warehouseId', 'productId'] as $field) {
            if (!is_int($data[$field] ?? null) || $data[$field] < 1) {
                return Response::error(422, 'id', "{$field} is missing.");
            }
        }
        // decimal(12,3): taken as text, a float would not be exact
        $onHand = (string) ($data['onHand'] ?? '');
        if (preg_match('/^\d{1,9}(\.\d{1,3})?$/', $onHand) !== 1) {
            return Response::error(422, 'field', 'onHand has to be a number that is not negative.');
        }

        return $this->db->suppressingSync(
            fn (): Response => $this->repository
                ->countStock($data['warehouseId'], $data['productId'], $onHand, (string) $body['occurredAt'])
                ->toResponse(),
        );
    }
}
