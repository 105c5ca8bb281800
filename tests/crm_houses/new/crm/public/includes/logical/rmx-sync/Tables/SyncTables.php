<?php

declare(strict_types=1);

namespace Acme\Crm\Sync\Tables;

use Acme\Crm\Sync\Models\{AssetData, CustomerData, ProductData, UserData};

enum SyncTables: string
{
  case USER = 'users';
  case CUSTOMER = 'customers';
  case PRODUCT = 'products';
  case ASSET = 'assets';

  public const ORDER = [self::USER, self::CUSTOMER, self::PRODUCT, self::ASSET];

  /** @return class-string */
  public function model(): string
  {
    return match ($this) {
      self::USER => UserData::class,
      self::CUSTOMER => CustomerData::class,
      self::PRODUCT => ProductData::class,
      self::ASSET => AssetData::class,
    };
  }

  public function keyColumn(): string
  {
    return match ($this) {
      self::USER => 'id',
      self::CUSTOMER => 'id',
      self::PRODUCT => 'id',
      self::ASSET => 'id',
    };
  }

  public function isSoftDeleted(): bool
  {
    return match ($this) {
      self::USER => false,
      self::CUSTOMER => true,
      self::PRODUCT => false,
      self::ASSET => false,
    };
  }

  /** @return list<self> */
  public function parents(): array
  {
    return match ($this) {
      self::USER => [],
      self::CUSTOMER => [self::USER],
      self::PRODUCT => [],
      self::ASSET => [self::CUSTOMER],
    };
  }
}
