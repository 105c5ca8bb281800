<?php
interface Limits
{
    /** The least. */
    const MIN = 1;

    /** The most. */
    const MAX = 9;
}
