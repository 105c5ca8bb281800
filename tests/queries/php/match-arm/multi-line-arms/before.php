<?php
$f = match (true) {
    $a => function () {
        return 1;
    },
    $b => function () {
        return 2;
    },
};
