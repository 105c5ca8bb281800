<?php

enum Tables: string
{
    case Users = 'users';
    case Orders = 'orders';

    public function label(): string
    {
        return match ($this) {
            self::Users => 'Users',
            self::Orders => 'Orders',
        };
    }
}

const ORDER = ['users', 'orders'];
const OTHERS = ['apples', 'pears'];
