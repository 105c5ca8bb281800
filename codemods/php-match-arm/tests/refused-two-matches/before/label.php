<?php
function label(int $a): string
{
    $x = match ($a) {
        1 => 'a',
    };
    return match ($a) {
        2 => 'b',
    };
}
