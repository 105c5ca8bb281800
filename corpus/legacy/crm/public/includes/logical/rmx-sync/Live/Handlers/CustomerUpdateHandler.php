<?php

require_once dirname(__DIR__) . '/LiveSyncRepository.php';

/**
 * customer.updated: the service desk has found out how to reach a customer.
 */
class CustomerUpdateHandler
{
	const AUTH_KEY = 'RMX_LIVE_SYNC_KEY';

	/** JSON key => column */
	private static $fields = array(
		'email' => 'email',
		'phone' => 'phone',
		'website' => 'website',
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
		$id = isset($body['crm_customer_id']) ? $body['crm_customer_id'] : null;
		if (!is_int($id) || $id < 1) {
			return ApiResponse::error(422, 'crm_customer_id is missing.');
		}

		$columns = array();
		foreach (array_intersect_key($body, self::$fields) as $field => $value) {
			if ($value !== null && !is_string($value)) {
				return ApiResponse::error(422, $field . ' has to be a text.');
			}
			$columns[self::$fields[$field]] = $value === null ? null : trim($value);
		}
		if (!$columns) {
			return ApiResponse::error(422, 'There is nothing to change.');
		}

		$repository = $this->repository;
		$outcome = $this->db->asImport(function () use ($repository, $id, $columns, $body) {
			return $repository->updateCustomer($id, $columns, $body['occurred_at']);
		});

		return LiveSyncRepository::toResponse($outcome);
	}
}
