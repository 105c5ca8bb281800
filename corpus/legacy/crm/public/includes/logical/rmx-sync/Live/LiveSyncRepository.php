<?php

/**
 * What RMX is allowed to write. The last write wins: an event that is older than the row changes nothing.
 */
class LiveSyncRepository
{
	const APPLIED = 'applied';
	const STALE = 'stale';
	const NOT_FOUND = 'not_found';

	/** @var Database */
	private $db;

	public function __construct($db)
	{
		$this->db = $db;
	}

	public function updateCustomer($id, $columns, $occurredAt)
	{
		return $this->update('customers', array('id' => $id), $columns, $occurredAt, 'updated_at');
	}

	public function updateAsset($id, $columns, $occurredAt)
	{
		return $this->update('assets', array('id' => $id), $columns, $occurredAt, 'updated_at');
	}

	public function countStock($warehouseId, $productId, $onHand, $occurredAt)
	{
		$key = array('warehouse_id' => $warehouseId, 'product_id' => $productId);
		$outcome = $this->update('stock_levels', $key, array('on_hand' => $onHand), $occurredAt, 'counted_at');
		if ($outcome === self::NOT_FOUND) {
			// nobody has counted it before
			$this->db->execute(
				'INSERT INTO `stock_levels` (`warehouse_id`, `product_id`, `on_hand`, `counted_at`) VALUES (?, ?, ?, ?)',
				array($warehouseId, $productId, $onHand, $this->utc($occurredAt))
			);

			return self::APPLIED;
		}

		return $outcome;
	}

	public function isKnown($eventId)
	{
		return $this->db->getRow('SELECT `event_id` FROM `sync_live_events` WHERE `event_id` = ?', array($eventId)) !== null;
	}

	public function remember($eventId, $route, $status)
	{
		$this->db->execute(
			'INSERT IGNORE INTO `sync_live_events` (`event_id`, `route`, `status`) VALUES (?, ?, ?)',
			array($eventId, $route, $status)
		);
	}

	/** What a handler answers. */
	public static function toResponse($outcome)
	{
		switch ($outcome) {
			case self::APPLIED:
				return ApiResponse::ok();
			case self::STALE:
				return ApiResponse::error(409, 'It was changed here after that.');
			default:
				return ApiResponse::error(422, 'There is no such row.');
		}
	}

	/** Names of tables and columns come from this class and the handlers, never from a request. */
	private function update($table, $key, $columns, $occurredAt, $clock)
	{
		$db = $this->db;
		$time = $this->utc($occurredAt);
		$where = '`' . implode('` = ? AND `', array_keys($key)) . '` = ?';

		return $db->transaction(function () use ($db, $table, $key, $columns, $clock, $time, $where) {
			$row = $db->getRow('SELECT `' . $clock . '` FROM `' . $table . '` WHERE ' . $where . ' FOR UPDATE', array_values($key));
			if ($row === null) {
				return LiveSyncRepository::NOT_FOUND;
			}
			if ($row[$clock] !== null && $row[$clock] > $time) {
				return LiveSyncRepository::STALE;
			}
			$columns[$clock] = $time;
			$set = '`' . implode('` = ?, `', array_keys($columns)) . '` = ?';
			$db->execute(
				'UPDATE `' . $table . '` SET ' . $set . ' WHERE ' . $where,
				array_merge(array_values($columns), array_values($key))
			);

			return LiveSyncRepository::APPLIED;
		});
	}

	private function utc($time)
	{
		return gmdate('Y-m-d H:i:s', strtotime($time));
	}
}
