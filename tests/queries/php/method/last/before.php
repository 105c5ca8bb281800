<?php
abstract class Shape
{
    private int $n = 0;

    abstract public function area(): float;

    public function name(): string
    {
        return static::class;
    }
}
