<?php

class Mailer
{
	/**
	 * @var string
	 */
	protected $host;

	/**
	 * @var int
	 */
	protected $port;

	public function send()
	{
	}
}
