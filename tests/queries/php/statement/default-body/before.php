<?php
switch ($n) {
    default:
        a();
}
