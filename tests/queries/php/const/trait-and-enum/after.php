<?php
trait T
{
    const X = 1;
}
enum E
{
    case A;
    const X = self::A;
    const Y = self::A;
}
