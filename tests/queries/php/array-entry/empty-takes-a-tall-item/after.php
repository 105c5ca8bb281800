<?php
function f() {
    return [
        'a' => [
            1,
        ],
    ];
}
