<?php
class C
{
    const NAMES = [
        1 => 'one',
        2 => 'two',
        7 => 'seven',
    ];
}
