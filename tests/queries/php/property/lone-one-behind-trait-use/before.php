<?php
class C
{
    use T;

    protected $dates = [];

    public function m()
    {
    }
}
