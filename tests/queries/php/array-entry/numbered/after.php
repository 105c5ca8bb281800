<?php
class C
{
    const NAMES = [
        1 => 'one',
        2 => 'two',
        3 => 'three',
        7 => 'seven',
    ];
}
