<?php
interface Limits
{
    const MIN = 1, MAX = 9;
    const STEP = 2;
    const NONE = 0;
}
