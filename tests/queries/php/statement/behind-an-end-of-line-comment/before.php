<?php
switch ($n) {
    case 1:
        one(); // the first
    // whatever else
    case 2:
        break;
}
