<?php

require_once __DIR__ . '/Handlers/AssetUpdateHandler.php';
require_once __DIR__ . '/Handlers/CustomerUpdateHandler.php';
require_once __DIR__ . '/Handlers/StockCountHandler.php';

/**
 * RMX -> CRM, one event a request. What all of them have in common is done here: key, size, JSON, and that no event is
 * taken twice.
 */
class LiveSyncRouter
{
	/** @var Database */
	private $db;

	/** @var LiveSyncRepository */
	private $repository;

	/** @var Log */
	private $log;

	private $keys;

	private $maxBytes;

	public function __construct($db, $repository, $log, $config)
	{
		$this->db = $db;
		$this->repository = $repository;
		$this->log = $log;
		$this->keys = $config['keys'];
		$this->maxBytes = $config['max_bytes'];
	}

	public function dispatch($method, $route, $key, $text)
	{
		switch ($route) {
			case 'customer-update':
				$handler = new CustomerUpdateHandler($this->db, $this->repository, $this->keys);
				break;
			case 'asset-update':
				$handler = new AssetUpdateHandler($this->db, $this->repository, $this->keys);
				break;
			case 'stock-count':
				$handler = new StockCountHandler($this->db, $this->repository, $this->keys);
				break;
			default:
				return ApiResponse::error(404, 'There is no such route.');
		}

		if ($method !== 'POST') {
			return ApiResponse::error(405, 'Only POST is allowed.');
		}
		if (!$handler->isAuthorized($key)) {
			$this->log->warn('Live sync: wrong key', array('route' => $route));

			return ApiResponse::error(401, 'The key is wrong.');
		}
		if (strlen($text) > $this->maxBytes) {
			return ApiResponse::error(413, 'The body is too long.');
		}
		$body = json_decode($text, true);
		if (!is_array($body)) {
			return ApiResponse::error(400, 'The body is no JSON object.');
		}
		$problem = $this->problemOf($body);
		if ($problem !== null) {
			return ApiResponse::error(422, $problem);
		}
		if ($this->repository->isKnown($body['event_id'])) {
			return ApiResponse::ok(array('duplicate' => true));
		}

		try {
			$response = $handler->handle($body);
		} catch (Throwable $e) {
			// is not remembered, RMX may try again
			$this->log->error('Live sync: ' . $e->getMessage(), array('route' => $route, 'event' => $body['event_id']));

			return ApiResponse::error(500, 'That did not work.');
		}
		$this->repository->remember($body['event_id'], $route, $response->getStatus());

		return $response;
	}

	private function problemOf($body)
	{
		if (empty($body['event_id']) || !is_string($body['event_id']) || strlen($body['event_id']) !== 36) {
			return 'event_id has to be a GUID.';
		}
		if (empty($body['occurred_at']) || !is_string($body['occurred_at']) || strtotime($body['occurred_at']) === false) {
			return 'occurred_at has to be a date-time.';
		}

		return null;
	}
}
