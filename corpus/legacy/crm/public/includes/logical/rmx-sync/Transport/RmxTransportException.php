<?php

class RmxTransportException extends RuntimeException
{
	private $wait;

	/** @param bool $wait whether the same may work later */
	public function __construct($message, $status, $wait)
	{
		parent::__construct($message, $status);
		$this->wait = $wait;
	}

	public function canWait()
	{
		return $this->wait;
	}
}
