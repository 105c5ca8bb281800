<?php

/**
 * Rows from arrays instead of a server. Writes are only noted down.
 */
class FakeDatabase extends Database
{
	public $tables;

	public $log = array();

	public function __construct($tables = array())
	{
		parent::__construct(null);
		$this->tables = $tables;
	}

	public function getAll($sql, $params = array())
	{
		if (!preg_match('/^SELECT (.+?) FROM `(\w+)` WHERE (.+?)(?: ORDER BY .+| FOR UPDATE)?$/s', $sql, $m)) {
			throw new LogicException('FakeDatabase cannot read ' . $sql);
		}
		preg_match_all('/`(\w+)`/', $m[1], $columns);
		preg_match_all('/`(\w+)`/', $m[3], $keys);
		$wanted = array();
		foreach (array_chunk($params, count($keys[1])) as $values) {
			$wanted[] = implode(':', $values);
		}

		$found = array();
		foreach (isset($this->tables[$m[2]]) ? $this->tables[$m[2]] : array() as $row) {
			$values = array();
			foreach ($keys[1] as $key) {
				$values[] = $row[$key];
			}
			if (in_array(implode(':', $values), $wanted, true)) {
				$picked = array();
				foreach ($columns[1] as $column) {
					$picked[$column] = $row[$column];
				}
				$found[] = $picked;
			}
		}

		return $found;
	}

	public function execute($sql, $params = array())
	{
		$this->log[] = $sql . ' ' . json_encode($params);
		if (strpos($sql, 'INSERT IGNORE INTO `sync_live_events`') === 0) {
			$this->tables['sync_live_events'][] = array('event_id' => $params[0]);
		}

		return 1;
	}

	public function exec($sql)
	{
		$this->log[] = $sql;
	}

	public function transaction($callback)
	{
		return call_user_func($callback);
	}
}

/**
 * An outbox in memory.
 */
class FakeOutbox extends SyncOutboxRepository
{
	public $rows = array();

	private $attempts;

	public function __construct($attempts = 2)
	{
		parent::__construct(null);
		$this->attempts = $attempts;
	}

	public function push($table, $key, $operation)
	{
		$id = count($this->rows) + 1;
		$this->rows[$id] = outbox_row($id, $table, $key, $operation) + array('attempts' => 0, 'status' => 'pending');
	}

	public function claim($worker, $limit)
	{
		$claimed = array();
		foreach ($this->rows as $id => $row) {
			if ($row['status'] === 'pending' && count($claimed) < $limit) {
				$this->rows[$id]['status'] = 'processing';
				$this->rows[$id]['attempts']++;
				$claimed[] = $this->rows[$id];
			}
		}

		return $claimed;
	}

	public function markDone($ids)
	{
		foreach ($ids as $id) {
			$this->rows[$id]['status'] = 'done';
		}

		return count($ids);
	}

	public function markFailed($ids, $error)
	{
		foreach ($ids as $id) {
			$this->rows[$id]['status'] = $this->rows[$id]['attempts'] >= $this->attempts ? 'failed' : 'pending';
		}

		return count($ids);
	}

	public function reclaim()
	{
		return 0;
	}

	public function statuses()
	{
		return implode(' ', array_column($this->rows, 'status'));
	}
}

function outbox_row($id, $table, $key, $operation)
{
	return array(
		'id' => $id,
		'table_name' => $table,
		'entity_id' => is_int($key) ? $key : 0,
		'entity_key' => is_int($key) ? null : $key,
		'operation' => $operation,
	);
}
