<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync;

use UptimeCrm\RmxSync\Enums\SyncTables;

/**
 * Payload -> JSON text, cut into parts that RMX's request limit lets through.
 */
final class PayloadSerializer
{
    private const FLAGS = JSON_THROW_ON_ERROR
        | JSON_UNESCAPED_UNICODE
        | JSON_UNESCAPED_SLASHES
        | JSON_PRESERVE_ZERO_FRACTION;

    /**
     * The keys in the order in which they are written. RMX reads the payload as a stream and starts to import before
     * the end is there, so parents have to come before children and the deletions last.
     */
    private const KEY_ORDER = [
        'batchId',
        'part',
        'parts',
        'generatedAt',
        // rows
        'users',
        'tags',
        'customers',
        'customerAddresses',
        'productCategories',
        'suppliers',
        'products',
        'warehouses',
        'stockLevels',
        'assetTypes',
        'assets',
        'serviceContracts',
        'invoices',
        'invoiceLines',
        'payments',
        // what is gone
        'deletions',
        'deletedKeys',
    ];

    /** Room for the envelope: keys, ids, empty lists. */
    private const ENVELOPE_BYTES = 2048;

    public function __construct(private readonly int $maxBytes = 1_500_000)
    {
    }

    public function serialize(RmxSyncPayload $payload): string
    {
        return json_encode($this->ordered($payload->jsonSerialize()), self::FLAGS);
    }

    /** For files that people read, e.g. the samples for SyncCrmFromFiles. */
    public function serializePretty(RmxSyncPayload $payload): string
    {
        return json_encode($this->ordered($payload->jsonSerialize()), self::FLAGS | JSON_PRETTY_PRINT) . "\n";
    }

    /**
     * Cuts a payload that is too large. The parts keep the order: no row comes in an earlier part than a row of its
     * parents, and the deletions are in the last part. A row that is too large by itself gets a part of its own.
     *
     * @return list<RmxSyncPayload>
     */
    public function split(RmxSyncPayload $payload): array
    {
        $budget = max(1, $this->maxBytes - self::ENVELOPE_BYTES);
        $buckets = [[]];
        $size = 0;
        foreach (SyncTables::inOrder() as $table) {
            foreach ($payload->of($table) as $model) {
                $bytes = strlen(json_encode($model, self::FLAGS)) + 1;
                if ($size > 0 && $size + $bytes > $budget) {
                    $buckets[] = [];
                    $size = 0;
                }
                $buckets[array_key_last($buckets)][] = [$table, $model];
                $size += $bytes;
            }
        }
        if (count($buckets) === 1) {
            return [$payload];
        }

        $parts = [];
        foreach ($buckets as $index => $bucket) {
            $part = new RmxSyncPayload($payload->batchId, $payload->generatedAt, $index + 1, count($buckets));
            foreach ($bucket as [$table, $model]) {
                $part->add($table, $model);
            }
            $parts[] = $part;
        }
        $last = $parts[array_key_last($parts)];
        $last->deletions = $payload->deletions;
        $last->deletedKeys = $payload->deletedKeys;

        return $parts;
    }

    /**
     * @param array<string, mixed> $data
     *
     * @return array<string, mixed>
     */
    private function ordered(array $data): array
    {
        $unknown = array_diff(array_keys($data), self::KEY_ORDER);
        if ($unknown !== []) {
            throw new \LogicException('KEY_ORDER does not say where these keys belong: ' . implode(', ', $unknown));
        }

        $ordered = [];
        foreach (self::KEY_ORDER as $key) {
            if (array_key_exists($key, $data)) {
                $ordered[$key] = $data[$key];
            }
        }

        return $ordered;
    }
}
