<?php
class C {
    protected $fillable = [
        'name',
    ];
}
