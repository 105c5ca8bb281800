<?php
$f = match (true) {
    $a => function () {
        return 1;
    },
    $c => function () {
        return 3;
    },
    $b => function () {
        return 2;
    },
};
