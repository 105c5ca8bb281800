<?php
class C
{
    function m($n)
    {
        switch ($n) {
            case Tables::ORDERS:
            case 'lines':
                return 1;
            case 'loans':
                return 2;
            default:
                return 0;
        }
    }
}
