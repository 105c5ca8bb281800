<?php

class Point
{
    public float $x;
    public float $y;
}
