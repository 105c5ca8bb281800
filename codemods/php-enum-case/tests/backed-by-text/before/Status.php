<?php

enum Status: string
{
    case Open = 'open';
    case Paid = 'paid';

    public function isOpen(): bool
    {
        return $this === self::Open;
    }
}
