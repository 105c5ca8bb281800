<?php
function f($n) { switch ($n) { case 1: return 1; } }
