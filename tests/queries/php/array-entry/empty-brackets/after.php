<?php
class C
{
    protected $guarded = ['id'];
}
