<?php

require_once __DIR__ . '/RmxSyncPayload.php';
require_once __DIR__ . '/SyncTables.php';

/**
 * A payload as text, and in parts where it is too long for one request.
 */
class PayloadSerializer
{
    /**
     * RMX imports while it reads, so parents come first and the deletions last.
     */
    private static $keyOrder = array(
        'batch_id',
        'part',
        'parts',
        'generated_at',
        'users',
        'tags',
        'customers',
        'customer_addresses',
        'product_categories',
        'suppliers',
        'products',
        'warehouses',
        'stock_levels',
        'asset_types',
        'assets',
        'service_contracts',
        'invoices',
        'invoice_lines',
        'payments',
        'deletions',
        'deleted_keys',
    );

    private $maxBytes;

    public function __construct($maxBytes = 1000000)
    {
        $this->maxBytes = $maxBytes;
    }

    public function serialize($payload, $pretty = false)
    {
        $json = json_encode($this->sortKeys($payload->toArray()), $this->flags($pretty));
        if ($json === false) {
            throw new UnexpectedValueException('Payload cannot be written: ' . json_last_error_msg());
        }

        return $json;
    }

    /**
     * Parts that stay below the limit. Rows keep their order; the last part has the deletions. A row that is too long by
     * itself gets a part of its own.
     */
    public function split($payload)
    {
        $buckets = array(array());
        $bytes = 0;
        foreach (SyncTables::ALL as $table) {
            foreach ($payload->get($table) as $row) {
                $length = strlen(json_encode($row, $this->flags(false)));
                if ($bytes > 0 && $bytes + $length > $this->maxBytes) {
                    $buckets[] = array();
                    $bytes = 0;
                }
                $buckets[count($buckets) - 1][] = array($table, $row);
                $bytes += $length;
            }
        }
        if (count($buckets) === 1) {
            return array($payload);
        }

        $parts = array();
        foreach ($buckets as $i => $bucket) {
            $part = new RmxSyncPayload($payload->getBatchId(), $payload->getGeneratedAt());
            $part->setPart($i + 1, count($buckets));
            foreach ($bucket as $entry) {
                $part->add($entry[0], array($entry[1]));
            }
            $parts[] = $part;
        }
        $parts[count($parts) - 1]->setDeletions($payload->getDeletions());
        $parts[count($parts) - 1]->setDeletedKeys($payload->getDeletedKeys());

        return $parts;
    }

    private function sortKeys($data)
    {
        $sorted = array();
        foreach (self::$keyOrder as $key) {
            $sorted[$key] = $data[$key];
        }
        $lost = array_diff(array_keys($data), self::$keyOrder);
        if ($lost) {
            throw new LogicException('Not in the order of keys: ' . implode(', ', $lost));
        }

        return $sorted;
    }

    private function flags($pretty)
    {
        return JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | ($pretty ? JSON_PRETTY_PRINT : 0);
    }
}
