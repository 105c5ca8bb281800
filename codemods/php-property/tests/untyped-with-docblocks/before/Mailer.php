<?php

class Mailer
{
	/**
	 * @var string
	 */
	protected $host;

	public function send()
	{
	}
}
