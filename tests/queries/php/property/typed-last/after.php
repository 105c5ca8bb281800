<?php

class Order extends Model
{
    use SoftDeletes;

    public const TABLE = 'orders';

    private readonly ?string $name;
    private static int $count = 0, $max;
    private array $lines = [];

    public function __construct(private Clock $clock)
    {
    }
}
