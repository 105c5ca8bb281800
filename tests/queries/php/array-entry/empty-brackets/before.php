<?php
class C
{
    protected $guarded = [];
}
