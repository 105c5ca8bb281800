<?php
class C
{
    function m(Suit $s): string
    {
        return match ($s) {
            Suit::Hearts, Suit::Diamonds => 'red',
            Suit::Spades => 'black',
            Suit::Clubs => 'black',
            default => throw new Exception('?'),
        };
    }
}
