<?php

require_once __DIR__ . '/Enums/SyncTables.php';

final class RmxSynchronizer
{
    private function buildPayload(array $pending)
    {
        $payload = array();

        // people
        $payload['users'] = $this->collect(SyncTables::USERS, $pending);
        $payload['customers'] = $this->collect(SyncTables::CUSTOMERS, $pending);
        $payload['contacts'] = $this->collect(SyncTables::CONTACTS, $pending);

        // things
        $payload['products'] = $this->collect(SyncTables::PRODUCTS, $pending);
        $payload['assets'] = $this->collect(SyncTables::ASSETS, $pending);

        return $payload;
    }

    private function collect($table, array $pending): array
    {
        $ids = $this->ids($pending, $table);

        return match ($table) {
            SyncTables::USERS => $this->collectUsers($ids),
            SyncTables::CUSTOMERS => $this->collectCustomers($ids),
            SyncTables::CONTACTS => $this->collectContacts($ids),
            SyncTables::PRODUCTS => $this->collectProducts($ids),
            SyncTables::ASSETS => $this->collectAssets($ids),
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
     * @return list<ContactSync>
     */
    private function collectContacts(array $ids): array
    {
        $rows = $this->fetchByIds('contacts', ['id', 'customer_id', 'first_name', 'email', 'deleted_at'], $ids);

        return array_map(ContactSync::fromRow(...), $rows);
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
}
