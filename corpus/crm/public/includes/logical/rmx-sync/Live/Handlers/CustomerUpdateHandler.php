<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live\Handlers;

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Response;
use UptimeCrm\RmxSync\Live\LiveHandler;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;

/** `customer.updated`: how to reach a customer, corrected by the service desk. */
final class CustomerUpdateHandler implements LiveHandler
{
    private const AUTH_KEY = 'RMX_LIVE_SYNC_KEY';

    /** JSON key => column. Nothing else is taken, whatever RMX sends. */
    private const FIELDS = [
        'email' => 'email',
        'phone' => 'phone',
        'website' => 'website',
    ];

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
        $id = filter_var($body['crmCustomerId'] ?? null, FILTER_VALIDATE_INT, ['options' => ['min_range' => 1]]);
        if ($id === false) {
            return Response::error(422, 'id', 'crmCustomerId is missing.');
        }

        $columns = [];
        foreach (array_intersect_key($body, self::FIELDS) as $field => $value) {
            if ($value !== null && !is_string($value)) {
                return Response::error(422, 'field', "{$field} has to be a string.");
            }
            $columns[self::FIELDS[$field]] = $value === null ? null : trim($value);
        }
        if ($columns === []) {
            return Response::error(422, 'empty', 'There is nothing to change.');
        }
        if (isset($columns['email']) && filter_var($columns['email'], FILTER_VALIDATE_EMAIL) === false) {
            return Response::error(422, 'field', 'email is not an address.');
        }

        $outcome = $this->db->suppressingSync(
            fn () => $this->repository->updateCustomer($id, $columns, (string) $body['occurredAt']),
        );

        return $outcome->toResponse();
    }
}
