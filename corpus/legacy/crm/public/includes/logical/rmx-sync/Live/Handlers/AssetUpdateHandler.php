<?php

require_once dirname(__DIR__) . '/LiveSyncRepository.php';

/**
 * asset.updated: what a technician has read off a machine.
 */
class AssetUpdateHandler
{
	const AUTH_KEY = 'RMX_LIVE_SYNC_KEY';

	/** JSON key => column */
	private static $fields = array(
		'status' => 'status',
		'meter_reading' => 'meter_reading',
	);

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
		$id = isset($body['crm_asset_id']) ? $body['crm_asset_id'] : null;
		if (!is_int($id) || $id < 1) {
			return ApiResponse::error(422, 'crm_asset_id is missing.');
		}
		if (isset($body['status']) && !in_array($body['status'], array('planned', 'active', 'maintenance', 'retired'), true)) {
			return ApiResponse::error(422, 'status is none that we know.');
		}
		if (isset($body['meter_reading']) && !is_numeric($body['meter_reading'])) {
			return ApiResponse::error(422, 'meter_reading has to be a number.');
		}

		$columns = array();
		foreach (array_intersect_key($body, self::$fields) as $field => $value) {
			$columns[self::$fields[$field]] = $value;
		}
		if (!$columns) {
			return ApiResponse::error(422, 'There is nothing to change.');
		}

		$repository = $this->repository;
		$outcome = $this->db->asImport(function () use ($repository, $id, $columns, $body) {
			return $repository->updateAsset($id, $columns, $body['occurred_at']);
		});

		return LiveSyncRepository::toResponse($outcome);
	}
}
