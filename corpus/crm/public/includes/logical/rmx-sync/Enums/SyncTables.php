<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Enums;

/**
 * Every CRM table that RMX gets a copy of. The value is the table's name, as the triggers write it to `sync_outbox`.
 *
 * The cases stand in dependency order: a table comes after all tables that it has a foreign key to. RMX imports a
 * payload in this order and takes deletions in the opposite one, so keep it when you add a case, and add the new
 * case to each match below.
 */
enum SyncTables: string
{
    case Users = 'users';
    case Tags = 'tags';
    case Customers = 'customers';
    case CustomerAddresses = 'customer_addresses';
    case ProductCategories = 'product_categories';
    case Suppliers = 'suppliers';
    case Products = 'products';
    case Warehouses = 'warehouses';
    case StockLevels = 'stock_levels';
    case AssetTypes = 'asset_types';
    case Assets = 'assets';
    case ServiceContracts = 'service_contracts';
    case Invoices = 'invoices';
    case InvoiceLines = 'invoice_lines';
    case Payments = 'payments';

    /** For logs and the admin page. */
    public function label(): string
    {
        return match ($this) {
            self::Users => 'Users',
            self::Tags => 'Tags',
            self::Customers => 'Customers',
            self::CustomerAddresses => 'Customer addresses',
            self::ProductCategories => 'Product categories',
            self::Suppliers => 'Suppliers',
            self::Products => 'Products',
            self::Warehouses => 'Warehouses',
            self::StockLevels => 'Stock levels',
            self::AssetTypes => 'Asset types',
            self::Assets => 'Assets',
            self::ServiceContracts => 'Service contracts',
            self::Invoices => 'Invoices',
            self::InvoiceLines => 'Invoice lines',
            self::Payments => 'Payments',
        };
    }

    /**
     * The primary key column. Several columns are joined by a comma, in the order in which the triggers concatenate
     * their values in `sync_outbox.entity_key`.
     */
    public function primaryKey(): string
    {
        return match ($this) {
            self::Users => 'id',
            self::Tags => 'id',
            self::Customers => 'id',
            self::CustomerAddresses => 'id',
            self::ProductCategories => 'id',
            self::Suppliers => 'id',
            self::Products => 'id',
            self::Warehouses => 'id',
            self::StockLevels => 'warehouse_id,product_id',
            self::AssetTypes => 'id',
            self::Assets => 'id',
            self::ServiceContracts => 'id',
            self::Invoices => 'id',
            self::InvoiceLines => 'id',
            self::Payments => 'id',
        };
    }

    /**
     * Place in the import. Tens, so that a table fits between two others without touching the rest; tables with the
     * same number do not know each other.
     */
    public function order(): int
    {
        return match ($this) {
            self::Users => 10,
            self::Tags => 10,
            self::Customers => 20,
            self::CustomerAddresses => 30,
            self::ProductCategories => 10,
            self::Suppliers => 10,
            self::Products => 20,
            self::Warehouses => 20,
            self::StockLevels => 30,
            self::AssetTypes => 10,
            self::Assets => 40,
            self::ServiceContracts => 30,
            self::Invoices => 40,
            self::InvoiceLines => 50,
            self::Payments => 50,
        };
    }

    /** @return list<string> */
    public function keyColumns(): array
    {
        return explode(',', $this->primaryKey());
    }

    public function hasCompositeKey(): bool
    {
        return str_contains($this->primaryKey(), ',');
    }

    /** Name of the list in the payload: `customer_addresses` -> `customerAddresses`. */
    public function payloadKey(): string
    {
        return lcfirst(str_replace('_', '', ucwords($this->value, '_')));
    }

    /**
     * Parents first; the order of the cases decides between equal numbers.
     *
     * @return list<self>
     */
    public static function inOrder(): array
    {
        $tables = self::cases();
        usort($tables, static fn (self $a, self $b): int => $a->order() <=> $b->order());

        return $tables;
    }
}
