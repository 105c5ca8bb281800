<?php
trait Fields
{
    /**
     * What may be filled.
     *
     * @var array
     */
    protected $fillable = ['a'];

    /**
     * What is hidden.
     */
    protected $hidden = ['c'];

    var $old;
}
