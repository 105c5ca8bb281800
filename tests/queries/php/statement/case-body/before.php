<?php
function f($n)
{
    switch ($n) {
        case 1:
            a();
            break;
        default:
            c();
    }
}
