<?php

require_once dirname(__DIR__) . '/LiveSyncRepository.php';

/**
 * stock.counted: from the scanners in the warehouses, which have a key of their own.
 */
class StockCountHandler
{
	const AUTH_KEY = 'RMX_LIVE_STOCK_KEY';

	private $db;

	private $repository;

	private $keys;

	public function __construct($db, $repository, $keys)
	{
		$this->db = $db;
		$this->repository = $repository;
		$this->keys = $keys;
	}

	public function isAuthorized($key)
	{
		$expected = isset($this->keys[self::AUTH_KEY]) ? $this->keys[self::AUTH_KEY] : '';

		return $expected !== '' && hash_equals($expected, $key);
	}

	public function handle($body)
	{
		foreach (array('warehouse_id', 'product_id') as $field) {
			if (!isset($body[$field]) || !is_int($body[$field]) || $body[$field] < 1) {
				return ApiResponse::error(422, $field . ' is missing.');
			}
		}
		// as text: a float would not be exact
		$onHand = isset($body['on_hand']) ? (string) $body['on_hand'] : '';
		if (!preg_match('/^\d{1,9}(\.\d{1,3})?$/', $onHand)) {
			return ApiResponse::error(422, 'on_hand has to be a number.');
		}

		$repository = $this->repository;
		$outcome = $this->db->asImport(function () use ($repository, $body, $onHand) {
			return $repository->countStock($body['warehouse_id'], $body['product_id'], $onHand, $body['occurred_at']);
		});

		return LiveSyncRepository::toResponse($outcome);
	}
}
