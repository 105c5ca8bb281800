<?php

switch ($type) {
    case 'integer':
        return 1;

    default:
        return 0;
}
