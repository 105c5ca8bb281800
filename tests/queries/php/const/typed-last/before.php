<?php

namespace App;

final class Tables
{
    public const string ORDERS = 'orders';
    public const string ITEMS = 'items'; // lines of an order

    private array $cache = [];
}
