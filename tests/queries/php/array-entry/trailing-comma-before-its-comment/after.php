<?php
class C {
    protected $fillable = [
        'name',
        'id', // must be fillable: $guarded=[]
    ];
}
