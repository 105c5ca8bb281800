<?php

/**
 * Everything that reads or writes sync_outbox, but for the triggers.
 *
 * A worker takes rows by writing its name on them. What a worker that died has taken is pending again after ten minutes.
 */
class SyncOutboxRepository
{
	const LEASE_MINUTES = 10;

	/** @var Database */
	private $db;

	private $maxAttempts;

	public function __construct($db, $maxAttempts = 8)
	{
		$this->db = $db;
		$this->maxAttempts = $maxAttempts;
	}

	public function claim($worker, $limit)
	{
		$this->db->execute(
			"UPDATE sync_outbox
				SET status = 'processing', worker = ?, attempts = attempts + 1,
					next_try_at = DATE_ADD(NOW(), INTERVAL " . self::LEASE_MINUTES . " MINUTE)
				WHERE status = 'pending' AND next_try_at <= NOW()
				ORDER BY id
				LIMIT " . (int) $limit,
			array($worker)
		);

		return $this->db->getAll(
			"SELECT id, table_name, entity_id, entity_key, operation, attempts
				FROM sync_outbox
				WHERE status = 'processing' AND worker = ?
				ORDER BY id",
			array($worker)
		);
	}

	public function markDone($ids)
	{
		return $this->update($ids, "status = 'done', worker = NULL, last_error = NULL, processed_at = NOW()");
	}

	/** Back to pending, for a time that doubles, and to failed when it was the last attempt. */
	public function markFailed($ids, $error)
	{
		return $this->update(
			$ids,
			"status = IF(attempts >= ?, 'failed', 'pending'), worker = NULL, last_error = ?,
				next_try_at = DATE_ADD(NOW(), INTERVAL LEAST(60, POW(2, attempts - 1)) MINUTE)",
			array($this->maxAttempts, mb_substr($error, 0, 255, 'UTF-8'))
		);
	}

	public function reclaim()
	{
		return $this->db->execute(
			"UPDATE sync_outbox SET status = 'pending', worker = NULL WHERE status = 'processing' AND next_try_at <= NOW()"
		);
	}

	public function retry($table = null)
	{
		$sql = "UPDATE sync_outbox SET status = 'pending', attempts = 0, next_try_at = NOW() WHERE status = 'failed'";
		if ($table === null) {
			return $this->db->execute($sql);
		}

		return $this->db->execute($sql . ' AND table_name = ?', array($table));
	}

	public function countByStatus()
	{
		$counts = array('pending' => 0, 'processing' => 0, 'done' => 0, 'failed' => 0);
		foreach ($this->db->getAll('SELECT status, COUNT(*) AS n FROM sync_outbox GROUP BY status') as $row) {
			$counts[$row['status']] = (int) $row['n'];
		}

		return $counts;
	}

	public function purge($days)
	{
		return $this->db->execute(
			"DELETE FROM sync_outbox WHERE status = 'done' AND processed_at < DATE_SUB(NOW(), INTERVAL ? DAY)",
			array($days)
		);
	}

	private function update($ids, $set, $params = array())
	{
		$touched = 0;
		foreach (array_chunk($ids, 500) as $chunk) {
			$marks = implode(',', array_fill(0, count($chunk), '?'));
			$sql = 'UPDATE sync_outbox SET ' . $set . ' WHERE id IN (' . $marks . ')';
			$touched += $this->db->execute($sql, array_merge($params, $chunk));
		}

		return $touched;
	}
}
