<?php
function f($n) {
	return match ($n) {
		1, 2 => 'low',
		// the rest
		4, 5 => 'high',
	};
}
