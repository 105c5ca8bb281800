<?php
enum E
{
    case A;
    case B;
    const C = self::A;
}
