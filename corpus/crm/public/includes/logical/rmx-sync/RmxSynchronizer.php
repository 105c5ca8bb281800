<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync;

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Logger;
use UptimeCrm\RmxSync\Enums\SyncOperation;
use UptimeCrm\RmxSync\Enums\SyncTables;
use UptimeCrm\RmxSync\Models\AssetSync;
use UptimeCrm\RmxSync\Models\AssetTypeSync;
use UptimeCrm\RmxSync\Models\CustomerAddressSync;
use UptimeCrm\RmxSync\Models\CustomerSync;
use UptimeCrm\RmxSync\Models\InvoiceLineSync;
use UptimeCrm\RmxSync\Models\InvoiceSync;
use UptimeCrm\RmxSync\Models\PaymentSync;
use UptimeCrm\RmxSync\Models\ProductCategorySync;
use UptimeCrm\RmxSync\Models\ProductSync;
use UptimeCrm\RmxSync\Models\ServiceContractSync;
use UptimeCrm\RmxSync\Models\StockLevelSync;
use UptimeCrm\RmxSync\Models\SupplierSync;
use UptimeCrm\RmxSync\Models\TagSync;
use UptimeCrm\RmxSync\Models\UserSync;
use UptimeCrm\RmxSync\Models\WarehouseSync;
use UptimeCrm\RmxSync\Outbox\OutboxReducer;
use UptimeCrm\RmxSync\Outbox\SyncOutboxRepository;
use UptimeCrm\RmxSync\Transport\RmxApiClient;
use UptimeCrm\RmxSync\Transport\RmxApiException;

/**
 * Brings what has changed in the CRM to RMX.
 *
 * Triggers write the key of each changed row to `sync_outbox`. A run takes a batch of these, reads the rows as they are
 * now, and posts them; there is no history, only the last state counts. When RMX has taken the batch its outbox rows
 * are done, otherwise they come again later.
 *
 *     outbox rows -> collectPending() -> buildPayload() -> split -> send -> done | failed
 *
 * Adding a table: see UptimeRMX-CRM-Integration-Instructions.md beside this file. In here it takes an arm in collect(),
 * a collector, a line in buildPayload(), and one in collectDeletions() when rows can really be deleted.
 */
final class RmxSynchronizer
{
    /** Keys in one IN (...); the server's packet limit is far away, its optimizer is not. */
    private const FETCH_CHUNK = 500;

    /** Within one run, before the batch is given back to the outbox. */
    private const SEND_ATTEMPTS = 3;

    private const SEND_PAUSE_MS = 500;

    /** Accounts of machines. RMX has its own, ours would only clutter its user list. */
    private const SERVICE_ACCOUNT_PREFIX = 'svc_';

    private readonly int $batchSize;

    private readonly int $maxBatches;

    /** @var array<int, bool> user id => RMX knows this user */
    private array $visibleUsers = [];

    /** @var array<int, int> address id => customer id */
    private array $addressOwners = [];

    /** @var \Closure(int): void takes milliseconds */
    private readonly \Closure $pause;

    /**
     * @param array<string, mixed> $config `sync` of config/rmx.php
     * @param (callable(int): void)|null $pause for tests
     */
    public function __construct(
        private readonly Db $db,
        private readonly SyncOutboxRepository $outbox,
        private readonly OutboxReducer $reducer,
        private readonly PayloadSerializer $serializer,
        private readonly RmxApiClient $client,
        private readonly Logger $logger,
        array $config = [],
        ?callable $pause = null,
    ) {
        $this->batchSize = (int) ($config['batch_size'] ?? 500);
        $this->maxBatches = (int) ($config['max_batches'] ?? 20);
        $this->pause = $pause === null
            ? static function (int $milliseconds): void {
                usleep($milliseconds * 1000);
            }
            : $pause(...);
    }

    // ---------------------------------------------------------------------------------------------------------------
    // The run
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * Sends batches until the outbox is empty, RMX cannot be reached, or the limit of batches is met.
     *
     * @return array{batches: int, claimed: int, sent: int, failed: int, reclaimed: int}
     */
    public function run(): array
    {
        $summary = [
            'batches' => 0,
            'claimed' => 0,
            'sent' => 0,
            'failed' => 0,
            'reclaimed' => $this->outbox->reclaimExpired(),
        ];
        if ($summary['reclaimed'] > 0) {
            $this->logger->warning('Took over rows of a run that did not end', ['rows' => $summary['reclaimed']]);
        }

        while ($summary['batches'] < $this->maxBatches) {
            $batchId = $this->newBatchId();
            $rows = $this->outbox->claim($batchId, $this->batchSize);
            if ($rows === []) {
                break;
            }
            $summary['batches']++;
            $summary['claimed'] += count($rows);

            $reachable = $this->processRows($batchId, $rows, $summary);
            if (!$reachable) {
                $this->logger->warning('RMX cannot be reached, the rest has to wait for the next run');
                break;
            }
        }

        $this->logger->info('Sync run is over', $summary);

        return $summary;
    }

    /**
     * What would be sent now. Claims nothing and sends nothing; the admin page shows it.
     *
     * @param list<array<string, mixed>> $rows outbox rows
     */
    public function preview(array $rows): RmxSyncPayload
    {
        return $this->buildPayload($this->collectPending($rows), $this->newBatchId());
    }

    /**
     * Puts rows of a table into the outbox again, all of them or those with the ids. RMX upserts, so this never does
     * any harm, it only takes its time.
     *
     * @param list<int>|null $ids
     *
     * @return int rows that were queued
     */
    public function resync(SyncTables $table, ?array $ids = null): int
    {
        if ($ids === []) {
            return 0;
        }
        [$id, $key] = $table->hasCompositeKey()
            ? ['0', "CONCAT_WS(':', `" . implode('`, `', $table->keyColumns()) . '`)']
            : ["`{$table->primaryKey()}`", 'NULL'];
        $sql = "INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `entity_key`, `operation`)
                SELECT '{$table->value}', {$id}, {$key}, 'update' FROM `{$table->value}`";
        if ($ids === null || $table->hasCompositeKey()) {
            return $this->db->execute($sql);
        }

        $queued = 0;
        foreach (array_chunk($ids, self::FETCH_CHUNK) as $chunk) {
            $marks = $this->marks(count($chunk));
            $queued += $this->db->execute("{$sql} WHERE `{$table->primaryKey()}` IN ({$marks})", $chunk);
        }

        return $queued;
    }

    /**
     * Writes payload files for RMX's SyncCrmFromFiles instead of posting them, for the first import of a new server.
     *
     * @param array<string, array<int|string, SyncOperation>> $pending
     *
     * @return list<string> the files
     */
    public function exportTo(string $folder, array $pending): array
    {
        $files = [];
        foreach ($this->serializer->split($this->buildPayload($pending, $this->newBatchId())) as $payload) {
            $file = sprintf('%s/crm-%s-%03d.json', rtrim($folder, '/'), $payload->batchId, $payload->part);
            if (file_put_contents($file, $this->serializer->serializePretty($payload)) === false) {
                throw new \RuntimeException("Cannot write {$file}.");
            }
            $files[] = $file;
        }

        return $files;
    }

    /**
     * One batch, all or nothing; when RMX refuses it for what is in it, half by half, so that a single bad row does not
     * hold up the others for ever.
     *
     * @param list<array<string, mixed>> $rows
     * @param array{batches: int, claimed: int, sent: int, failed: int, reclaimed: int} $summary
     *
     * @return bool whether it makes sense to go on with the next batch
     */
    private function processRows(string $batchId, array $rows, array &$summary): bool
    {
        $ids = array_map(static fn (array $row): int => (int) $row['id'], $rows);
        try {
            $this->resetLookups();
            $payload = $this->buildPayload($this->collectPending($rows), $batchId);
            $this->deliver($payload);
            $this->outbox->markDone($ids);
            $summary['sent'] += count($ids);

            return true;
        } catch (RmxApiException $e) {
            if ($e->retryable) {
                $this->fail($ids, $e, $summary);

                return false;
            }
            $error = $e;
        } catch (\JsonException | \UnexpectedValueException $e) {
            // something in a row that we cannot even write down
            $error = $e;
        }

        if (count($rows) === 1) {
            $this->fail($ids, $error, $summary);

            return true;
        }

        $this->logger->warning('Batch was refused, trying its halves', [
            'batch' => $batchId,
            'rows' => count($rows),
            'error' => $error->getMessage(),
        ]);
        foreach ($this->halves($rows) as $half) {
            if (!$this->processRows($this->newBatchId(), $half, $summary)) {
                return false;
            }
        }

        return true;
    }

    /**
     * All rows of one entity stay together and in order: a later state must not overtake an earlier one.
     *
     * @param list<array<string, mixed>> $rows
     *
     * @return list<list<array<string, mixed>>>
     */
    private function halves(array $rows): array
    {
        $groups = [];
        foreach ($rows as $row) {
            $groups[$row['table_name'] . '#' . ($row['entity_key'] ?? $row['entity_id'])][] = $row;
        }
        if (count($groups) === 1) {
            // many states of one entity, and only the last one is sent
            return array_map(static fn (array $row): array => [$row], $rows);
        }
        $middle = intdiv(count($groups), 2);

        return [
            array_merge(...array_values(array_slice($groups, 0, $middle))),
            array_merge(...array_values(array_slice($groups, $middle))),
        ];
    }

    /** @throws RmxApiException */
    private function deliver(RmxSyncPayload $payload): void
    {
        if ($payload->isEmpty()) {
            // rows that came and went, or tables we do not know (any more)
            $this->logger->debug('Nothing to send', ['batch' => $payload->batchId]);

            return;
        }

        foreach ($this->serializer->split($payload) as $part) {
            $body = $this->serializer->serialize($part);
            $answer = $this->sendWithRetry("{$part->batchId}.{$part->part}", $body);
            $this->logger->info('Batch sent', [
                'batch' => $part->batchId,
                'part' => "{$part->part}/{$part->parts}",
                'bytes' => strlen($body),
                'rows' => $part->counts(),
                'answer' => array_intersect_key($answer, ['accepted' => 1, 'deferred' => 1, 'duplicate' => 1]),
            ]);
        }
    }

    /**
     * @return array<string, mixed>
     *
     * @throws RmxApiException
     */
    private function sendWithRetry(string $batchId, string $body): array
    {
        for ($attempt = 1; ; $attempt++) {
            try {
                return $this->client->post($batchId, $body);
            } catch (RmxApiException $e) {
                if (!$e->retryable || $attempt >= self::SEND_ATTEMPTS) {
                    throw $e;
                }
                $this->logger->debug('Trying again', ['batch' => $batchId, 'attempt' => $attempt, 'error' => $e->getMessage()]);
                // 0.5 s, 1 s, 2 s, and a bit, so that several workers do not march in step
                ($this->pause)(self::SEND_PAUSE_MS * 2 ** ($attempt - 1) + random_int(0, 100));
            }
        }
    }

    /**
     * @param list<int> $ids
     * @param array{batches: int, claimed: int, sent: int, failed: int, reclaimed: int} $summary
     */
    private function fail(array $ids, \Throwable $error, array &$summary): void
    {
        $this->outbox->markFailed($ids, $error->getMessage());
        $summary['failed'] += count($ids);
        $this->logger->error('Rows were not taken', ['rows' => count($ids), 'error' => $error->getMessage()]);
    }

    // ---------------------------------------------------------------------------------------------------------------
    // From the outbox to the payload
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * @param list<array<string, mixed>> $rows outbox rows
     *
     * @return array<string, array<int|string, SyncOperation>> table => key => last operation
     */
    private function collectPending(array $rows): array
    {
        $pending = $this->reducer->reduce($rows);
        foreach ($this->reducer->unknownTables() as $table => $count) {
            // The trigger was deployed before the code, or the code was rolled back. Not worth an error each minute.
            $this->logger->warning('Outbox rows of a table that is not synced', ['table' => $table, 'rows' => $count]);
        }

        return $pending;
    }

    /**
     * Parents before children, as in SyncTables.
     *
     * @param array<string, array<int|string, SyncOperation>> $pending
     */
    private function buildPayload(array $pending, string $batchId): RmxSyncPayload
    {
        $payload = new RmxSyncPayload($batchId, gmdate('Y-m-d\TH:i:s'));

        // people and customers
        $payload->users = $this->collect(SyncTables::Users, $pending);
        $payload->tags = $this->collect(SyncTables::Tags, $pending);
        $payload->customers = $this->collect(SyncTables::Customers, $pending);
        $payload->customerAddresses = $this->collect(SyncTables::CustomerAddresses, $pending);

        // catalogue and stock
        $payload->productCategories = $this->collect(SyncTables::ProductCategories, $pending);
        $payload->suppliers = $this->collect(SyncTables::Suppliers, $pending);
        $payload->products = $this->collect(SyncTables::Products, $pending);
        $payload->warehouses = $this->collect(SyncTables::Warehouses, $pending);
        $payload->stockLevels = $this->collect(SyncTables::StockLevels, $pending);

        // assets and service
        $payload->assetTypes = $this->collect(SyncTables::AssetTypes, $pending);
        $payload->assets = $this->collect(SyncTables::Assets, $pending);
        $payload->serviceContracts = $this->collect(SyncTables::ServiceContracts, $pending);

        // billing
        $payload->invoices = $this->collect(SyncTables::Invoices, $pending);
        $payload->invoiceLines = $this->collect(SyncTables::InvoiceLines, $pending);
        $payload->payments = $this->collect(SyncTables::Payments, $pending);

        foreach ($this->collectDeletions($pending) as $table => $keys) {
            if ($keys === []) {
                continue;
            }
            if (SyncTables::from($table)->hasCompositeKey()) {
                $payload->deletedKeys[$table] = array_map(strval(...), $keys);
            } else {
                $payload->deletions[$table] = $keys;
            }
        }

        return $payload;
    }

    /**
     * The rows of a table that were written and are still there.
     *
     * @param array<string, array<int|string, SyncOperation>> $pending
     *
     * @return list<\JsonSerializable>
     */
    private function collect(SyncTables $table, array $pending): array
    {
        $ids = $this->upsertedIds($pending, $table);
        if ($ids === []) {
            return [];
        }
        $this->logger->debug('Collecting', ['table' => $table->value, 'ids' => count($ids)]);

        return match ($table) {
            SyncTables::Users => $this->collectUsers($ids),
            SyncTables::Tags => $this->collectTags($ids),
            SyncTables::Customers => $this->collectCustomers($ids),
            SyncTables::CustomerAddresses => $this->collectCustomerAddresses($ids),
            SyncTables::ProductCategories => $this->collectProductCategories($ids),
            SyncTables::Suppliers => $this->collectSuppliers($ids),
            SyncTables::Products => $this->collectProducts($ids),
            SyncTables::Warehouses => $this->collectWarehouses($ids),
            SyncTables::StockLevels => $this->collectStockLevels($ids),
            SyncTables::AssetTypes => $this->collectAssetTypes($ids),
            SyncTables::Assets => $this->collectAssets($ids),
            SyncTables::ServiceContracts => $this->collectServiceContracts($ids),
            SyncTables::Invoices => $this->collectInvoices($ids),
            SyncTables::InvoiceLines => $this->collectInvoiceLines($ids),
            SyncTables::Payments => $this->collectPayments($ids),
            default => throw new \LogicException("No collector for {$table->value}"),
        };
    }

    /**
     * Keys of rows that are gone for good, children before parents: RMX deletes in this order.
     *
     * Users are never deleted but switched off, invoices are cancelled. Customers and assets are deleted softly, which is
     * an update; what shows up here of them was purged by the retention job.
     *
     * @param array<string, array<int|string, SyncOperation>> $pending
     *
     * @return array<string, list<int|string>>
     */
    private function collectDeletions(array $pending): array
    {
        return [
            SyncTables::Payments->value => $this->deletedIds($pending, SyncTables::Payments),
            SyncTables::InvoiceLines->value => $this->deletedIds($pending, SyncTables::InvoiceLines),
            SyncTables::ServiceContracts->value => $this->deletedIds($pending, SyncTables::ServiceContracts),
            SyncTables::Assets->value => $this->deletedIds($pending, SyncTables::Assets),
            SyncTables::AssetTypes->value => $this->deletedIds($pending, SyncTables::AssetTypes),
            SyncTables::StockLevels->value => $this->deletedKeys($pending, SyncTables::StockLevels),
            SyncTables::Warehouses->value => $this->deletedIds($pending, SyncTables::Warehouses),
            SyncTables::Products->value => $this->deletedIds($pending, SyncTables::Products),
            SyncTables::Suppliers->value => $this->deletedIds($pending, SyncTables::Suppliers),
            SyncTables::ProductCategories->value => $this->deletedIds($pending, SyncTables::ProductCategories),
            SyncTables::CustomerAddresses->value => $this->deletedIds($pending, SyncTables::CustomerAddresses),
            SyncTables::Customers->value => $this->deletedIds($pending, SyncTables::Customers),
            SyncTables::Tags->value => $this->deletedIds($pending, SyncTables::Tags),
        ];
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Collectors: people and customers
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * Everybody who can log in, except for the service accounts.
     *
     * @param list<int> $ids
     *
     * @return list<UserSync>
     */
    private function collectUsers(array $ids): array
    {
        $rows = $this->fetchByIds(
            'users',
            ['id', 'username', 'email', 'first_name', 'last_name', 'phone', 'role', 'locale', 'is_active', 'last_login_at'],
            $ids,
        );
        $people = array_filter(
            $rows,
            static fn (array $row): bool => !str_starts_with((string) $row['username'], self::SERVICE_ACCOUNT_PREFIX),
        );

        return array_map(UserSync::fromRow(...), array_values($people));
    }

    /**
     * @param list<int> $ids
     *
     * @return list<TagSync>
     */
    private function collectTags(array $ids): array
    {
        $rows = $this->fetchByIds('tags', ['id', 'name', 'slug', 'color', 'sort_order'], $ids);

        return array_map(TagSync::fromRow(...), $rows);
    }

    /**
     * Also customers that are deleted softly; RMX hides them itself. The score is ours alone and not sent.
     *
     * @param list<int> $ids
     *
     * @return list<CustomerSync>
     */
    private function collectCustomers(array $ids): array
    {
        $rows = $this->fetchByIds(
            'customers',
            [
                'id', 'customer_no', 'name', 'legal_name', 'vat_id',
                'email', 'phone', 'website', 'kind', 'account_manager_id',
                'credit_limit', 'payment_terms_days', 'is_blocked', 'notes',
                'updated_at', 'deleted_at',
            ],
            $ids,
        );
        $this->loadVisibleUsers(array_column($rows, 'account_manager_id'));
        foreach ($rows as &$row) {
            $row['account_manager_id'] = $this->visibleUser($row['account_manager_id']);
            $row['website'] = $this->normalizeUrl($row['website']);
        }
        unset($row);

        return array_map(CustomerSync::fromRow(...), $rows);
    }

    /**
     * A latitude without a longitude is of no use to the route planner, so they come in pairs or not at all.
     *
     * @param list<int> $ids
     *
     * @return list<CustomerAddressSync>
     */
    private function collectCustomerAddresses(array $ids): array
    {
        $rows = $this->fetchByIds(
            'customer_addresses',
            [
                'id', 'customer_id', 'kind', 'label',
                'street', 'street2', 'postal_code', 'city', 'country_code',
                'latitude', 'longitude', 'is_default',
            ],
            $ids,
        );

        $addresses = [];
        foreach ($rows as $row) {
            if ($row['latitude'] === null || $row['longitude'] === null) {
                $row['latitude'] = $row['longitude'] = null;
            }
            $addresses[] = CustomerAddressSync::fromRow($row);
        }

        return $addresses;
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Collectors: catalogue and stock
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * A category comes after its parent, as far as both are in the batch. RMX sets the parents in a second pass anyway,
     * but complains about each one that it has to wait for.
     *
     * @param list<int> $ids
     *
     * @return list<ProductCategorySync>
     */
    private function collectProductCategories(array $ids): array
    {
        $rows = $this->fetchByIds('product_categories', ProductCategorySync::columns(), $ids);
        $categories = [];
        foreach ($rows as $row) {
            $category = ProductCategorySync::fromRow($row);
            $categories[$category->id()] = $category;
        }

        $sorted = [];
        $visit = static function (ProductCategorySync $category) use (&$visit, &$sorted, &$categories): void {
            if (isset($sorted[$category->id()])) {
                return;
            }
            // taken out first: a loop in the data must not become one in here
            unset($categories[$category->id()]);
            $parent = $categories[$category->parentId() ?? 0] ?? null;
            if ($parent !== null) {
                $visit($parent);
            }
            $sorted[$category->id()] = $category;
        };
        while ($categories !== []) {
            $visit(reset($categories));
        }

        return array_values($sorted);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<SupplierSync>
     */
    private function collectSuppliers(array $ids): array
    {
        $suppliers = [];
        foreach ($this->fetchByIds('suppliers', ['*'], $ids) as $row) {
            $supplier = SupplierSync::fromRow($row);
            if ($supplier->leadTimeDays === 0) {
                // the old import wrote 0 for "unknown"
                $supplier->leadTimeDays = null;
            }
            $suppliers[] = $supplier;
        }

        return $suppliers;
    }

    /**
     * Prices are decimals and stay strings. Attributes that cannot be read are left out: they come from an import that
     * writes whatever the supplier's file has, and a product without attributes is better than none.
     *
     * @param list<int> $ids
     *
     * @return list<ProductSync>
     */
    private function collectProducts(array $ids): array
    {
        $rows = $this->fetchByIds(
            'products',
            [
                'id', 'category_id', 'supplier_id', 'sku', 'name', 'description', 'unit',
                'list_price', 'cost_price', 'tax_rate', 'weight_grams', 'is_serialized',
                'attributes', 'discontinued_on',
            ],
            $ids,
        );

        $products = [];
        foreach ($rows as $row) {
            $product = new ProductSync((int) $row['id'], (int) $row['category_id'], trim((string) $row['sku']), (string) $row['name']);
            $products[] = $product
                ->setSupplierId($this->intOrNull($row['supplier_id']))
                ->setDescription($this->plainText($row['description']))
                ->setUnit((string) $row['unit'])
                ->setListPrice((string) $row['list_price'])
                ->setCostPrice($row['cost_price'] === null ? null : (string) $row['cost_price'])
                ->setTaxRate((string) $row['tax_rate'])
                ->setWeightGrams($this->intOrNull($row['weight_grams']))
                ->setIsSerialized((bool) $row['is_serialized'])
                ->setAttributes($this->decodeLeniently($row['attributes'], "product {$row['id']}"))
                ->setDiscontinuedOn($this->date($row['discontinued_on']));
        }

        return $products;
    }

    /**
     * @param list<int> $ids
     *
     * @return list<WarehouseSync>
     */
    private function collectWarehouses(array $ids): array
    {
        $rows = $this->fetchByIds(
            'warehouses',
            ['id', 'code', 'name', 'manager_id', 'city', 'country_code', 'is_active'],
            $ids,
        );
        $this->loadVisibleUsers(array_column($rows, 'manager_id'));

        return array_map(function (array $row): WarehouseSync {
            $warehouse = WarehouseSync::fromRow($row);
            $warehouse->setManagerId($this->visibleUser($warehouse->getManagerId()));

            return $warehouse;
        }, $rows);
    }

    /**
     * The one table with a composite key: warehouse and product.
     *
     * @param list<string> $keys `<warehouse id>:<product id>`
     *
     * @return list<StockLevelSync>
     */
    private function collectStockLevels(array $keys): array
    {
        $rows = $this->fetchByKeys(
            SyncTables::StockLevels,
            ['warehouse_id', 'product_id', 'on_hand', 'reserved', 'reorder_point', 'bin', 'counted_at'],
            $keys,
        );

        return array_map(StockLevelSync::fromRow(...), $rows);
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Collectors: assets and service
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * @param list<int> $ids
     *
     * @return list<AssetTypeSync>
     */
    private function collectAssetTypes(array $ids): array
    {
        $rows = $this->fetchByIds('asset_types', AssetTypeSync::columns(), $ids);

        return array_map(AssetTypeSync::fromRow(...), $rows);
    }

    /**
     * An asset that was sold may still point to an address of its former owner. RMX checks that, so we take it out.
     *
     * @param list<int> $ids
     *
     * @return list<AssetSync>
     */
    private function collectAssets(array $ids): array
    {
        $rows = $this->fetchByIds(
            'assets',
            [
                'id', 'customer_id', 'address_id', 'asset_type_id', 'product_id',
                'serial_number', 'name', 'status', 'installed_on', 'warranty_until',
                'purchase_price', 'meter_reading', 'custom_fields', 'updated_at', 'deleted_at',
            ],
            $ids,
        );
        $this->loadAddressOwners(array_column($rows, 'address_id'));

        $assets = [];
        foreach ($rows as $row) {
            $owner = $this->addressOwners[(int) $row['address_id']] ?? null;
            if ($row['address_id'] !== null && $owner !== (int) $row['customer_id']) {
                $this->logger->info('Asset stands at an address of another customer', ['asset' => (int) $row['id']]);
                $row['address_id'] = null;
            }
            $assets[] = AssetSync::fromRow($row);
        }

        return $assets;
    }

    /**
     * @param list<int> $ids
     *
     * @return list<ServiceContractSync>
     */
    private function collectServiceContracts(array $ids): array
    {
        $rows = $this->fetchByIds('service_contracts', [
            'id', 'customer_id', 'owner_id', 'contract_no', 'title', 'status', 'coverage',
            'starts_on', 'ends_on', 'monthly_fee', 'response_time', 'auto_renew',
        ], $ids);
        $this->loadVisibleUsers(array_column($rows, 'owner_id'));

        return array_map(
            fn (array $row): ServiceContractSync => ServiceContractSync::fromRow(
                ['owner_id' => $this->visibleUser($row['owner_id'])] + $row,
            ),
            $rows,
        );
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Collectors: billing
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * Heads only; their lines have triggers of their own. `gross_total` is a generated column and just read.
     *
     * @param list<int> $ids
     *
     * @return list<InvoiceSync>
     */
    private function collectInvoices(array $ids): array
    {
        $rows = $this->fetchByIds('invoices', [
            'id', 'customer_id', 'contract_id', 'invoice_no', 'status', 'currency',
            'issued_on', 'due_on', 'net_total', 'tax_total', 'gross_total', 'paid_at',
        ], $ids);

        $invoices = [];
        foreach ($rows as $row) {
            $invoice = new InvoiceSync();
            $invoice->setId((int) $row['id']);
            $invoice->setCustomerId((int) $row['customer_id']);
            $invoice->setContractId($this->intOrNull($row['contract_id']));
            $invoice->setInvoiceNo((string) $row['invoice_no']);
            $invoice->setStatus((string) $row['status']);
            $invoice->setCurrency((string) $row['currency']);
            $invoice->setIssuedOn($this->date($row['issued_on']));
            $invoice->setDueOn($this->date($row['due_on']));
            $invoice->setTotals((string) $row['net_total'], (string) $row['tax_total'], (string) $row['gross_total']);
            $invoice->setPaidAt($this->dateTime($row['paid_at']));
            $invoices[] = $invoice;
        }

        return $invoices;
    }

    /**
     * @param list<int> $ids
     *
     * @return list<InvoiceLineSync>
     */
    private function collectInvoiceLines(array $ids): array
    {
        $rows = $this->fetchByIds(
            'invoice_lines',
            ['id', 'invoice_id', 'product_id', 'position', 'description', 'quantity', 'unit_price', 'tax_rate'],
            $ids,
        );
        // by invoice and position, as they are printed
        usort($rows, static fn (array $a, array $b): int => [$a['invoice_id'], $a['position']] <=> [$b['invoice_id'], $b['position']]);

        return array_map(InvoiceLineSync::fromRow(...), $rows);
    }

    /**
     * Cash payments carry the name of the payer in `reference`; that is none of RMX's business.
     *
     * @param list<int> $ids
     *
     * @return list<PaymentSync>
     */
    private function collectPayments(array $ids): array
    {
        $rows = $this->fetchByIds(
            'payments',
            ['id', 'invoice_id', 'method', 'reference', 'amount', 'received_at', 'bank_transaction_id'],
            $ids,
        );

        $payments = [];
        foreach ($rows as $row) {
            if ($row['method'] === 'cash') {
                $row['reference'] = null;
            }
            $payments[] = PaymentSync::fromRow($row);
        }

        return $payments;
    }

    // ---------------------------------------------------------------------------------------------------------------
    // What is pending
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * @param array<string, array<int|string, SyncOperation>> $pending
     *
     * @return list<int|string>
     */
    private function upsertedIds(array $pending, SyncTables $table): array
    {
        return array_keys(array_filter(
            $pending[$table->value] ?? [],
            static fn (SyncOperation $operation): bool => $operation->isUpsert(),
        ));
    }

    /**
     * @param array<string, array<int|string, SyncOperation>> $pending
     *
     * @return list<int>
     */
    private function deletedIds(array $pending, SyncTables $table): array
    {
        $ids = array_map(intval(...), array_keys($pending[$table->value] ?? [], SyncOperation::Delete, true));
        sort($ids);

        return $ids;
    }

    /**
     * As deletedIds(), for tables with a composite key.
     *
     * @param array<string, array<int|string, SyncOperation>> $pending
     *
     * @return list<string>
     */
    private function deletedKeys(array $pending, SyncTables $table): array
    {
        $keys = array_keys($pending[$table->value] ?? [], SyncOperation::Delete, true);

        return array_map(strval(...), $keys);
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Reading rows
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * Rows by primary key, in the order of the key. Ids without a row are left out: deleted in the meantime, and the
     * outbox row that says so is on its way.
     *
     * @param list<string> $columns
     * @param list<int> $ids
     *
     * @return list<array<string, mixed>>
     */
    private function fetchByIds(string $table, array $columns, array $ids): array
    {
        $key = SyncTables::from($table)->primaryKey();
        $list = $this->columnList($columns);
        sort($ids);

        $rows = [];
        foreach (array_chunk($ids, self::FETCH_CHUNK) as $chunk) {
            $marks = $this->marks(count($chunk));
            $found = $this->db->select("SELECT {$list} FROM `{$table}` WHERE `{$key}` IN ({$marks}) ORDER BY `{$key}`", $chunk);
            if (count($found) < count($chunk)) {
                $this->logger->debug('Some rows are gone', ['table' => $table, 'rows' => count($chunk) - count($found)]);
            }
            array_push($rows, ...$found);
        }

        return $rows;
    }

    /**
     * Rows of a table with a composite key.
     *
     * @param list<string> $columns
     * @param list<string> $keys values of the key columns, joined by `:` as the triggers do it
     *
     * @return list<array<string, mixed>>
     */
    private function fetchByKeys(SyncTables $table, array $columns, array $keys): array
    {
        $keyColumns = $table->keyColumns();
        $list = $this->columnList($columns);
        $tuple = '(' . $this->columnList($keyColumns) . ')';

        $rows = [];
        foreach (array_chunk($keys, self::FETCH_CHUNK) as $chunk) {
            $values = [];
            foreach ($chunk as $key) {
                $parts = explode(':', (string) $key);
                if (count($parts) !== count($keyColumns)) {
                    throw new \UnexpectedValueException("{$key} is no key of {$table->value}.");
                }
                array_push($values, ...$parts);
            }
            $marks = implode(', ', array_fill(0, count($chunk), '(' . $this->marks(count($keyColumns)) . ')'));
            array_push($rows, ...$this->db->select(
                "SELECT {$list} FROM `{$table->value}` WHERE {$tuple} IN ({$marks}) ORDER BY {$this->columnList($keyColumns)}",
                $values,
            ));
        }

        return $rows;
    }

    /** @param list<string> $columns */
    private function columnList(array $columns): string
    {
        return $columns === ['*'] ? '*' : '`' . implode('`, `', $columns) . '`';
    }

    private function marks(int $count): string
    {
        return implode(', ', array_fill(0, $count, '?'));
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Look-ups, kept for one batch
    // ---------------------------------------------------------------------------------------------------------------

    private function resetLookups(): void
    {
        $this->visibleUsers = [];
        $this->addressOwners = [];
    }

    /**
     * @param list<int|string|null> $ids
     * @param array<int, mixed> $seen
     *
     * @return list<int>
     */
    private function unseen(array $ids, array $seen): array
    {
        $ids = array_map(intval(...), array_filter($ids, static fn (mixed $id): bool => $id !== null));

        return array_values(array_unique(array_diff($ids, array_keys($seen))));
    }

    /** @param list<int|string|null> $ids */
    private function loadVisibleUsers(array $ids): void
    {
        $missing = $this->unseen($ids, $this->visibleUsers);
        if ($missing === []) {
            return;
        }
        foreach ($this->fetchByIds('users', ['id', 'username'], $missing) as $row) {
            $this->visibleUsers[(int) $row['id']] = !str_starts_with((string) $row['username'], self::SERVICE_ACCOUNT_PREFIX);
        }
    }

    /** Null for a service account: RMX would wait for a user that never comes. */
    private function visibleUser(mixed $id): ?int
    {
        if ($id === null) {
            return null;
        }

        return ($this->visibleUsers[(int) $id] ?? false) ? (int) $id : null;
    }

    /** @param list<int|string|null> $ids */
    private function loadAddressOwners(array $ids): void
    {
        $missing = $this->unseen($ids, $this->addressOwners);
        if ($missing === []) {
            return;
        }
        foreach ($this->fetchByIds('customer_addresses', ['id', 'customer_id'], $missing) as $row) {
            $this->addressOwners[(int) $row['id']] = (int) $row['customer_id'];
        }
    }

    // ---------------------------------------------------------------------------------------------------------------
    // Values. Newer models do this themselves, see Models\Concerns\ConvertsValues.
    // ---------------------------------------------------------------------------------------------------------------

    private function intOrNull(mixed $value): ?int
    {
        return $value === null ? null : (int) $value;
    }

    private function date(mixed $value): ?string
    {
        $value = (string) ($value ?? '');

        return $value === '' || str_starts_with($value, '0000') ? null : substr($value, 0, 10);
    }

    private function dateTime(mixed $value): ?string
    {
        $value = (string) ($value ?? '');

        return $value === '' || str_starts_with($value, '0000') ? null : str_replace(' ', 'T', $value);
    }

    /** Descriptions come out of a rich text editor, RMX prints them on labels. */
    private function plainText(?string $html): ?string
    {
        if ($html === null) {
            return null;
        }
        $text = html_entity_decode(strip_tags(str_replace(['<br>', '<br/>', '<br />', '</p>'], "\n", $html)), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        $text = trim((string) preg_replace('/\n{3,}/', "\n\n", $text));

        return $text === '' ? null : $text;
    }

    private function normalizeUrl(?string $url): ?string
    {
        $url = trim((string) $url);
        if ($url === '') {
            return null;
        }

        return preg_match('~^https?://~i', $url) === 1 ? $url : 'https://' . $url;
    }

    /** @return array<string, mixed>|null */
    private function decodeLeniently(?string $json, string $what): ?array
    {
        if ($json === null || $json === '') {
            return null;
        }
        $decoded = json_decode($json, true);
        if (!is_array($decoded)) {
            $this->logger->warning('JSON that cannot be read is left out', ['of' => $what, 'error' => json_last_error_msg()]);

            return null;
        }

        return $decoded;
    }

    /** A random UUID, version 4. */
    private function newBatchId(): string
    {
        $bytes = random_bytes(16);
        $bytes[6] = chr((ord($bytes[6]) & 0x0F) | 0x40);
        $bytes[8] = chr((ord($bytes[8]) & 0x3F) | 0x80);

        return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));
    }
}
