<?php
function f($n) { return match ($n) { 1, 2 => 'low', default => 'x' }; }
