<?php
function f($n) {
	switch ($n) {
		case 1:
			a();
			break;

		case 2:
			b();
			break;

		case 9:
			d();
			break;
	}
}
