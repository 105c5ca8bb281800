<?php
function f($n) {
	return match ($n) {
		1, 2 => 'low',
		3 => 'mid',
		// the rest
		4, 5 => 'high',
	};
}
