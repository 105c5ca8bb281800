<?php
class C
{
    const MAP = [
        'a' => 1,
        'b' => 2,
        'c' => 3
    ];
}
