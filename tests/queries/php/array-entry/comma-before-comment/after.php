<?php
class C
{
    const MAP = [
        'a' => 1, // one
        'b' => 2, // two
        'c' => 3
    ];
}
