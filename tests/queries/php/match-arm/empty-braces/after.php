<?php
$a = match ($b) {
    1 => 'a',
};
