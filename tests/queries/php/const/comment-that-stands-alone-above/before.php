<?php
class Sets
{
    /** @var string */
    public const A = 'a';
}
