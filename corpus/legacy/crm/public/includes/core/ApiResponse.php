<?php

/**
 * Answer of the API: a status, and a body that is sent as JSON.
 */
class ApiResponse
{
	private $status;

	private $body;

	public function __construct($status, $body)
	{
		$this->status = $status;
		$this->body = $body;
	}

	public static function ok($body = array())
	{
		return new ApiResponse(200, array_merge(array('ok' => true), $body));
	}

	public static function error($status, $message)
	{
		return new ApiResponse($status, array('ok' => false, 'error' => $message));
	}

	public function getStatus()
	{
		return $this->status;
	}

	public function getBody()
	{
		return $this->body;
	}

	public function send()
	{
		http_response_code($this->status);
		header('Content-Type: application/json; charset=utf-8');
		echo json_encode($this->body);
	}
}
