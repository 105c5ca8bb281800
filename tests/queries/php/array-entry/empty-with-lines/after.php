<?php
function f() {
    return [
        'a',
    ];
}
