<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live\Handlers;

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Response;
use UptimeCrm\RmxSync\Live\LiveHandler;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;

/** `asset.updated`: status and meter reading, as the technician has found them. */
final class AssetUpdateHandler implements LiveHandler
{
    private const AUTH_KEY = 'RMX_LIVE_SYNC_KEY';

    private const STATUS = ['planned', 'active', 'maintenance', 'retired'];

    /** JSON key => column */
    private const FIELDS = [
        'status' => 'status',
        'meterReading' => 'meter_reading',
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
        $id = filter_var($body['crmAssetId'] ?? null, FILTER_VALIDATE_INT, ['options' => ['min_range' => 1]]);
        if ($id === false) {
            return Response::error(422, 'id', 'crmAssetId is missing.');
        }

        $data = array_intersect_key($body, self::FIELDS);
        if ($data === []) {
            return Response::error(422, 'empty', 'There is nothing to change.');
        }
        if (array_key_exists('status', $data) && !in_array($data['status'], self::STATUS, true)) {
            return Response::error(422, 'field', 'status is unknown.');
        }
        if (isset($data['meterReading']) && !is_numeric($data['meterReading'])) {
            return Response::error(422, 'field', 'meterReading has to be a number.');
        }

        $columns = [];
        foreach ($data as $field => $value) {
            $columns[self::FIELDS[$field]] = $value;
        }

        $outcome = $this->db->suppressingSync(
            fn () => $this->repository->updateAsset($id, $columns, (string) $body['occurredAt']),
        );

        return $outcome->toResponse();
    }
}
