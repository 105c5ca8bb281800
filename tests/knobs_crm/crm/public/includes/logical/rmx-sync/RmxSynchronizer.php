<?php

declare(strict_types=1);

namespace Crm\Sync;

use Crm\Sync\Enums\SyncTables;
use Crm\Sync\Models\AssetSync;
use Crm\Sync\Models\AssetUserSync;
use Crm\Sync\Models\CustomerSync;
use Crm\Sync\Models\ProductSync;
use Crm\Sync\Models\UserSync;

final class RmxSynchronizer
{
    public function __construct(private readonly \PDO $db)
    {
    }

    public function buildPayload(array $pending): RmxSyncPayload
    {
        $payload = new RmxSyncPayload();

        // people
        $payload->users = $this->collect(SyncTables::Users, $pending);
        $payload->customers = $this->collect(SyncTables::Customers, $pending);

        // things
        $payload->products = $this->collect(SyncTables::Products, $pending);
        $payload->assets = $this->collect(SyncTables::Assets, $pending);
        $payload->assetUsers = $this->collect(SyncTables::AssetUsers, $pending);

        $payload->deletions = array_filter($this->collectDeletions($pending));

        return $payload;
    }

    private function collect(SyncTables $table, array $pending): array
    {
        $ids = array_keys($pending[$table->value] ?? [], 'upsert', true);

        return match ($table) {
            SyncTables::Users => $this->collectUsers($ids),
            SyncTables::Customers => $this->collectCustomers($ids),
            SyncTables::Products => $this->collectProducts($ids),
            SyncTables::Assets => $this->collectAssets($ids),
            SyncTables::AssetUsers => $this->collectAssetUsers($ids),
        };
    }

    /** Children before parents. Users are never deleted. */
    private function collectDeletions(array $pending): array
    {
        return [
            SyncTables::AssetUsers->value => $this->deletedKeys($pending, SyncTables::AssetUsers),
            SyncTables::Assets->value => $this->deletedIds($pending, SyncTables::Assets),
            SyncTables::Products->value => $this->deletedIds($pending, SyncTables::Products),
            SyncTables::Customers->value => $this->deletedIds($pending, SyncTables::Customers),
        ];
    }

    /**
     * @param list<int> $ids
     *
     * @return list<UserSync>
     */
    private function collectUsers(array $ids): array
    {
        $rows = $this->fetchByIds('users', ['id', 'name', 'email'], $ids);

        return array_map(UserSync::fromRow(...), $rows);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<CustomerSync>
     */
    private function collectCustomers(array $ids): array
    {
        $rows = $this->fetchByIds('customers', ['id', 'name', 'manager_id', 'deleted_at'], $ids);

        return array_map(CustomerSync::fromRow(...), $rows);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<ProductSync>
     */
    private function collectProducts(array $ids): array
    {
        $rows = $this->fetchByIds('products', ['id', 'sku', 'note', 'price'], $ids);

        return array_map(ProductSync::fromRow(...), $rows);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<AssetSync>
     */
    private function collectAssets(array $ids): array
    {
        $rows = $this->fetchByIds('assets', ['id', 'customer_id', 'name', 'bought_on', 'is_leased'], $ids);

        return array_map(AssetSync::fromRow(...), $rows);
    }

    /**
     * @param list<string> $keys
     *
     * @return list<AssetUserSync>
     */
    private function collectAssetUsers(array $keys): array
    {
        $rows = $this->fetchByKeys(SyncTables::AssetUsers, ['asset_id', 'user_id', 'since'], $keys);

        return array_map(AssetUserSync::fromRow(...), $rows);
    }

    private function deletedIds(array $pending, SyncTables $table): array
    {
        return array_map(intval(...), $this->deletedKeys($pending, $table));
    }

    private function deletedKeys(array $pending, SyncTables $table): array
    {
        return array_map(strval(...), array_keys($pending[$table->value] ?? [], 'delete', true));
    }

    private function fetchByIds(string $table, array $columns, array $ids): array
    {
        $marks = implode(', ', array_fill(0, count($ids), '?'));
        $rows = $this->db->prepare('SELECT ' . implode(', ', $columns) . " FROM {$table} WHERE id IN ({$marks})");
        $rows->execute($ids);

        return $rows->fetchAll(\PDO::FETCH_ASSOC);
    }

    private function fetchByKeys(SyncTables $table, array $columns, array $keys): array
    {
        $key = "CONCAT_WS(':', {$table->primaryKey()})";
        $marks = implode(', ', array_fill(0, count($keys), '?'));
        $rows = $this->db->prepare('SELECT ' . implode(', ', $columns) . " FROM {$table->value} WHERE {$key} IN ({$marks})");
        $rows->execute($keys);

        return $rows->fetchAll(\PDO::FETCH_ASSOC);
    }
}
