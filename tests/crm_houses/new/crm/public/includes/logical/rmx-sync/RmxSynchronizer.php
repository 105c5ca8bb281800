<?php

declare(strict_types=1);

namespace Acme\Crm\Sync;

use Acme\Crm\Sync\Models\AssetData;
use Acme\Crm\Sync\Models\CustomerData;
use Acme\Crm\Sync\Models\ProductData;
use Acme\Crm\Sync\Models\UserData;
use Acme\Crm\Sync\Tables\SyncTables;

final class RmxSynchronizer
{
  /** @var array<string, \Closure(list<int>): array> */
  private array $loaders;

  public function __construct(private readonly object $pdo)
  {
    $this->loaders = [
      SyncTables::USER->value => fn (array $ids): array => $this->loadUsers($ids),
      SyncTables::CUSTOMER->value => fn (array $ids): array => $this->loadCustomers($ids),
      SyncTables::PRODUCT->value => fn (array $ids): array => $this->loadProducts($ids),
      SyncTables::ASSET->value => fn (array $ids): array => $this->loadAssets($ids),
    ];
  }

  public function payload(array $pending): RmxSyncPayload
  {
    return new RmxSyncPayload(
      users: $this->changed(SyncTables::USER, $pending),
      customers: $this->changed(SyncTables::CUSTOMER, $pending),
      products: $this->changed(SyncTables::PRODUCT, $pending),
      assets: $this->changed(SyncTables::ASSET, $pending),
      deletions: $this->deletions($pending),
    );
  }

  private function changed(SyncTables $table, array $pending): array
  {
    $ids = array_keys(array_diff($pending[$table->value] ?? [], ["delete"]));
    return $ids === [] ? [] : ($this->loaders[$table->value])($ids);
  }

  /** Children first. */
  private function deletions(array $pending): array
  {
    $gone = [];
    foreach ([SyncTables::ASSET, SyncTables::PRODUCT] as $table) {
      $gone[$table->value] = array_keys($pending[$table->value] ?? [], "delete", true);
    }
    return $gone;
  }

  /** @return list<UserData> */
  private function loadUsers(array $ids): array
  {
    $rows = $this->pdo->select("SELECT id, name FROM users WHERE id IN (" . implode(", ", $ids) . ") ORDER BY id");
    return array_map(static fn (array $r): UserData => UserData::fromArray($r), $rows);
  }

  /** @return list<CustomerData> */
  private function loadCustomers(array $ids): array
  {
    $rows = $this->pdo->select("SELECT id, name, owner_id, deleted_at FROM customers WHERE id IN (" . implode(", ", $ids) . ") ORDER BY id");
    return array_map(static fn (array $r): CustomerData => CustomerData::fromArray($r), $rows);
  }

  /** @return list<ProductData> */
  private function loadProducts(array $ids): array
  {
    $rows = $this->pdo->select("SELECT id, name FROM products WHERE id IN (" . implode(", ", $ids) . ") ORDER BY id");
    return array_map(static fn (array $r): ProductData => ProductData::fromArray($r), $rows);
  }

  /** @return list<AssetData> */
  private function loadAssets(array $ids): array
  {
    $rows = $this->pdo->select("SELECT id, name FROM assets WHERE id IN (" . implode(", ", $ids) . ") ORDER BY id");
    return array_map(static fn (array $r): AssetData => AssetData::fromArray($r), $rows);
  }
}
