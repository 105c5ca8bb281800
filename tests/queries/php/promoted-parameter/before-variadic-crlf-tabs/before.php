<?php
class P {
	function __Construct(
		private Clock $clock,
		int $plain,
		string ...$rest
	) {
	}
}
