<?php
class C
{
    function m($n)
    {
        switch ($n) {
            case Tables::ORDERS:
            case 'lines':
                return 1;
            default:
                return 0;
        }
    }
}
