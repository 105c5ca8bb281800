<?php

class Order
{
    protected $fillable = ['name', 'total'];
}
