<?php
function f() {
    return [
    ];
}
