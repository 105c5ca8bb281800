<?php
function label(string $s): string
{
	return match ($s) {
		'open', 'new' => 'Open',
		'lost' => 'Lost'
	};
}
