<?php
$x = match (true) {
    $n < 1 => 'a',
    $n < 2 => 'b'
};
