<?php
function f() { g($a, 'b', ...$rest); }
