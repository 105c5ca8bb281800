<?php

enum Status: string
{
    case Open = 'open';
    case Paid = 'paid';
    case Refunded = 'refunded';

    public function isOpen(): bool
    {
        return $this === self::Open;
    }
}
