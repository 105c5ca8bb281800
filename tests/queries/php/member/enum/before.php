<?php
enum E
{
    case A;
    const C = self::A;
}
