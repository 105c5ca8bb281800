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
    private function buildPayload(array $pending)
    {
        $payload = new RmxSyncPayload();

        // people
        $payload->users = $this->collect(SyncTables::Users, $pending);
        $payload->customers = $this->collect(SyncTables::Customers, $pending);

        // things
        $payload->products = $this->collect(SyncTables::Products, $pending);
        $payload->assets = $this->collect(SyncTables::Assets, $pending);
        $payload->assetUsers = $this->collect(SyncTables::AssetUsers, $pending);

        return $payload;
    }

    private function collect($table, array $pending): array
    {
        $ids = $this->ids($pending, $table);

        return match ($table) {
            SyncTables::Users => $this->collectUsers($ids),
            SyncTables::Customers => $this->collectCustomers($ids),
            SyncTables::Products => $this->collectProducts($ids),
            SyncTables::Assets => $this->collectAssets($ids),
            SyncTables::AssetUsers => $this->collectAssetUsers($ids),
            default => throw new \LogicException('No collector for ' . $table),
        };
    }

    /**
     * @param list<int> $ids
     *
     * @return list<UserSync>
     */
    private function collectUsers(array $ids): array
    {
        $rows = $this->fetchByIds('users', ['id', 'name'], $ids);

        return array_map(UserSync::fromRow(...), $rows);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<CustomerSync>
     */
    private function collectCustomers(array $ids): array
    {
        $rows = $this->fetchByIds('customers', ['id', 'name'], $ids);

        return array_map(CustomerSync::fromRow(...), $rows);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<ProductSync>
     */
    private function collectProducts(array $ids): array
    {
        $rows = $this->fetchByIds('products', ['id', 'name'], $ids);

        return array_map(ProductSync::fromRow(...), $rows);
    }

    /**
     * @param list<int> $ids
     *
     * @return list<AssetSync>
     */
    private function collectAssets(array $ids): array
    {
        $rows = $this->fetchByIds('assets', ['id', 'name'], $ids);

        return array_map(AssetSync::fromRow(...), $rows);
    }

    /**
     * @param list<string> $keys
     *
     * @return list<AssetUserSync>
     */
    private function collectAssetUsers(array $keys): array
    {
        $rows = $this->fetchByKeys(SyncTables::AssetUsers, ['asset_id', 'user_id'], $keys);

        return array_map(AssetUserSync::fromRow(...), $rows);
    }

    private function fetchByIds(string $table, array $columns, array $ids): array
    {
        return $this->db->rows($table, $columns, $ids);
    }

    private function fetchByKeys(SyncTables $table, array $columns, array $keys): array
    {
        return $this->db->rowsByKeys($table->value, $table->primaryKey(), $columns, $keys);
    }
}
