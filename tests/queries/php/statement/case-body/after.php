<?php
function f($n)
{
    switch ($n) {
        case 1:
            a();
            b();
            break;
        default:
            c();
    }
}
