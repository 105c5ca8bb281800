<?php
function f($n) { return match ($n) { 1 => 'low' }; }
