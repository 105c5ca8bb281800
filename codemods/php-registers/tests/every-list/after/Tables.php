<?php

enum Tables: string
{
    case Users = 'users';
    case Orders = 'orders';
    case Invoices = 'invoices';

    public function label(): string
    {
        return match ($this) {
            self::Users => 'Users',
            self::Orders => 'Orders',
            self::Invoices => 'Invoices',
        };
    }
}

const ORDER = ['users', 'orders', 'invoices'];
const OTHERS = ['apples', 'pears'];
