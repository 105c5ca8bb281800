<?php

declare(strict_types=1);

namespace Acme\Crm\Sync;

use Acme\Crm\Sync\Models\AssetData;
use Acme\Crm\Sync\Models\CustomerData;
use Acme\Crm\Sync\Models\ProductData;
use Acme\Crm\Sync\Models\UserData;

final class RmxSyncPayload
{
  /** What RMX calls our lists. */
  private const KEYS = [
    'users' => 'users',
    'customers' => 'customers',
    'products' => 'products',
    'assets' => 'assets',
    'deletions' => 'deletions',
  ];

  public function __construct(
    public array $users = [],
    public array $customers = [],
    public array $products = [],
    public array $assets = [],
    public array $deletions = [],
  ) {}

  public function addUser(UserData ...$rows): self
  {
    array_push($this->users, ...$rows);
    return $this;
  }

  public function addCustomer(CustomerData ...$rows): self
  {
    array_push($this->customers, ...$rows);
    return $this;
  }

  public function addProduct(ProductData ...$rows): self
  {
    array_push($this->products, ...$rows);
    return $this;
  }

  public function addAsset(AssetData ...$rows): self
  {
    array_push($this->assets, ...$rows);
    return $this;
  }

  public function isEmpty(): bool
  {
    return count($this->users)
      + count($this->customers)
      + count($this->products)
      + count($this->assets)
      + array_sum(array_map('count', $this->deletions)) === 0;
  }

  public function toArray(): array
  {
    $data = [
      'users' => array_map(fn (UserData $x): array => $x->toArray(), $this->users),
      'customers' => array_map(fn (CustomerData $x): array => $x->toArray(), $this->customers),
      'products' => array_map(fn (ProductData $x): array => $x->toArray(), $this->products),
      'assets' => array_map(fn (AssetData $x): array => $x->toArray(), $this->assets),
      'deletions' => (object) $this->deletions,
    ];

    return array_combine(array_map(fn (string $key): string => self::KEYS[$key], array_keys($data)), $data);
  }
}
