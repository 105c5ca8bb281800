<?php
class P {
	function __Construct(
		private Clock $clock,
		int $plain,
		private Mailer $mailer,
		string ...$rest
	) {
	}
}
