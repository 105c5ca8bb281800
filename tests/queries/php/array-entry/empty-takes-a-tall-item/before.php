<?php
function f() {
    return [];
}
