<?php
class C
{
    protected $guarded = array('id');
}
