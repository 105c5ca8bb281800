<?php
switch ($n) {
    default:
        a();
        b();
}
