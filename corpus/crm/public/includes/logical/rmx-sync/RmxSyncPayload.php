<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync;

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

/**
 * One batch on its way to RMX, the counterpart of SyncingInboxPayload there.
 *
 * A list a table, named like the table in camelCase, parents before children. RMX ignores keys that it does not know
 * and leaves a list alone that is empty, so a new list may be deployed here before it is deployed there.
 */
final class RmxSyncPayload implements \JsonSerializable
{
    /** @var list<UserSync> */
    public array $users = [];

    /** @var list<TagSync> */
    public array $tags = [];

    /** @var list<CustomerSync> */
    public array $customers = [];

    /** @var list<CustomerAddressSync> */
    public array $customerAddresses = [];

    /** @var list<ProductCategorySync> */
    public array $productCategories = [];

    /** @var list<SupplierSync> */
    public array $suppliers = [];

    /** @var list<ProductSync> */
    public array $products = [];

    /** @var list<WarehouseSync> */
    public array $warehouses = [];

    /** @var list<StockLevelSync> */
    public array $stockLevels = [];

    /** @var list<AssetTypeSync> */
    public array $assetTypes = [];

    /** @var list<AssetSync> */
    public array $assets = [];

    /** @var list<ServiceContractSync> */
    public array $serviceContracts = [];

    /** @var list<InvoiceSync> */
    public array $invoices = [];

    /** @var list<InvoiceLineSync> */
    public array $invoiceLines = [];

    /** @var list<PaymentSync> */
    public array $payments = [];

    /** @var array<string, list<int>> table => ids that are gone, children first */
    public array $deletions = [];

    /** @var array<string, list<string>> the same for tables with a composite key: `3:17` */
    public array $deletedKeys = [];

    public function __construct(
        public readonly string $batchId,
        public readonly string $generatedAt,
        public readonly int $part = 1,
        public readonly int $parts = 1,
    ) {
    }

    public function add(SyncTables $table, \JsonSerializable ...$models): void
    {
        $property = $table->payloadKey();
        if (!property_exists($this, $property)) {
            throw new \LogicException("The payload has no list for {$table->value}: {$property} is missing.");
        }
        array_push($this->{$property}, ...array_values($models));
    }

    /** @return list<\JsonSerializable> */
    public function of(SyncTables $table): array
    {
        return $this->{$table->payloadKey()};
    }

    /** @return array<string, int> number of rows by table, without the empty ones */
    public function counts(): array
    {
        $counts = [];
        foreach (SyncTables::inOrder() as $table) {
            if ($this->of($table) !== []) {
                $counts[$table->value] = count($this->of($table));
            }
        }
        $deleted = array_sum(array_map(count(...), $this->deletions)) + array_sum(array_map(count(...), $this->deletedKeys));

        return $deleted === 0 ? $counts : $counts + ['(deleted)' => $deleted];
    }

    public function isEmpty(): bool
    {
        return $this->users === []
            && $this->tags === []
            && $this->customers === []
            && $this->customerAddresses === []
            && $this->productCategories === []
            && $this->suppliers === []
            && $this->products === []
            && $this->warehouses === []
            && $this->stockLevels === []
            && $this->assetTypes === []
            && $this->assets === []
            && $this->serviceContracts === []
            && $this->invoices === []
            && $this->invoiceLines === []
            && $this->payments === []
            && $this->deletions === []
            && $this->deletedKeys === [];
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'batchId' => $this->batchId,
            'part' => $this->part,
            'parts' => $this->parts,
            'generatedAt' => $this->generatedAt,
            'users' => $this->users,
            'tags' => $this->tags,
            'customers' => $this->customers,
            'customerAddresses' => $this->customerAddresses,
            'productCategories' => $this->productCategories,
            'suppliers' => $this->suppliers,
            'products' => $this->products,
            'warehouses' => $this->warehouses,
            'stockLevels' => $this->stockLevels,
            'assetTypes' => $this->assetTypes,
            'assets' => $this->assets,
            'serviceContracts' => $this->serviceContracts,
            'invoices' => $this->invoices,
            'invoiceLines' => $this->invoiceLines,
            'payments' => $this->payments,
            // objects, also when there is nothing in them
            'deletions' => (object) $this->deletions,
            'deletedKeys' => (object) $this->deletedKeys,
        ];
    }
}
