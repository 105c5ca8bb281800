<?php

switch ($type) {
    case 'integer':
        return 1;

    case 'default':
        return 2;

    default:
        return 0;
}
