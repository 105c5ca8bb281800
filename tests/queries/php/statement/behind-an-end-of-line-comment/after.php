<?php
switch ($n) {
    case 1:
        one(); // the first
        two();
    // whatever else
    case 2:
        break;
}
