<?php

class Point
{
    public readonly float $x;
    public readonly float $y;
    public readonly ?float $z;
}
