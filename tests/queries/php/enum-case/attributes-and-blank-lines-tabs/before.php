<?php
enum Status: int {
	/** Not yet begun. */
	#[Label('new')]
	case New = 1;

	#[Label('open')]
	case Open = 2;

	#[Label('closed')]
	case Closed = 9;
}
