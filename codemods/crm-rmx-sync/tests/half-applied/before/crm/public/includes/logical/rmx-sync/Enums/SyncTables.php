<?php

declare(strict_types=1);

namespace Crm\Sync\Enums;

enum SyncTables: string
{
    case Users = 'users';
    case Customers = 'customers';
    case Contacts = 'contacts';
    case Products = 'products';
    case Assets = 'assets';

    public function label(): string
    {
        return match ($this) {
            self::Users => 'Users',
            self::Customers => 'Customers',
            self::Contacts => 'Contacts',
            self::Products => 'Products',
            self::Assets => 'Assets',
        };
    }

    public function primaryKey(): string
    {
        return match ($this) {
            self::Users => 'id',
            self::Customers => 'id',
            self::Contacts => 'id',
            self::Products => 'id',
            self::Assets => 'id',
        };
    }

    public function order(): int
    {
        return match ($this) {
            self::Users => 10,
            self::Customers => 20,
            self::Contacts => 30,
            self::Products => 10,
            self::Assets => 30,
        };
    }
}
