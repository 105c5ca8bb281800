<?php
interface Limits
{
    /** The least. */
    const MIN = 1;

    const MID = 5;

    /** The most. */
    const MAX = 9;
}
