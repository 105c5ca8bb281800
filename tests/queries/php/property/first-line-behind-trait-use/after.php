<?php
class C
{
    use T;

    private $a;

    public function m() {}
}
