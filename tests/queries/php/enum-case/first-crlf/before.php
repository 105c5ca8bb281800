<?php

enum Suit: string implements HasLabel
{
    use Labels;

    case Hearts = 'H';
    case Spades = 'S';

    const Wild = self::Spades;

    public function label(): string
    {
        return ucfirst($this->name);
    }
}
