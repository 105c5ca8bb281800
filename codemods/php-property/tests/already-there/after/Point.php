<?php

class Point
{
    public readonly float $x;
    private float $y;
}
