<?php
function f() { g($a, 'b', $c, ...$rest); }
