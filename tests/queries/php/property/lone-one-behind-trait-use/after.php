<?php
class C
{
    use T;

    protected $flag = true;

    protected $dates = [];

    public function m()
    {
    }
}
