<?php
class Sets
{
    /** @var string */
    public const A = 'a';

    // new kind of paths

    /** @var string */
    public const B = 'b';
}
