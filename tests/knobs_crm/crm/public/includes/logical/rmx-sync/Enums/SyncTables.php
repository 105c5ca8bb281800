<?php

declare(strict_types=1);

namespace Crm\Sync\Enums;

enum SyncTables: string
{
    case Users = 'users';
    case Customers = 'customers';
    case Products = 'products';
    case Assets = 'assets';
    case AssetUsers = 'asset_users';

    public function label(): string
    {
        return match ($this) {
            self::Users => 'Users',
            self::Customers => 'Customers',
            self::Products => 'Products',
            self::Assets => 'Assets',
            self::AssetUsers => 'Asset users',
        };
    }

    public function primaryKey(): string
    {
        return match ($this) {
            self::Users => 'id',
            self::Customers => 'id',
            self::Products => 'id',
            self::Assets => 'id',
            self::AssetUsers => 'asset_id,user_id',
        };
    }

    public function order(): int
    {
        return match ($this) {
            self::Users => 10,
            self::Customers => 20,
            self::Products => 10,
            self::Assets => 30,
            self::AssetUsers => 40,
        };
    }
}
