<?php
function f($x) { $a = [1]; return [2]; }
