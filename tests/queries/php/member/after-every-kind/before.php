<?php
abstract class Everything
{
    use A, \X\B { A::f insteadof B; }
    const X = 1;
    public ?int $p = null;
    abstract function m();
}
