<?php
class P
{
    public function __construct()
    {
    }
}
