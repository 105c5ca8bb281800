<?php

require_once dirname(__DIR__) . '/SyncTables.php';

/**
 * Many rows of sync_outbox, one operation for each row of each table: the last one counts.
 */
class OutboxReducer
{
	private $unknown = array();

	/**
	 * table => (key => operation). The key is the id, or "3:41" where there is an entity_key.
	 */
	public function reduce($rows)
	{
		$this->unknown = array();
		usort($rows, array($this, 'byId'));

		$pending = array();
		foreach ($rows as $row) {
			$table = $row['table_name'];
			if (!SyncTables::isKnown($table)) {
				$this->unknown[$table] = isset($this->unknown[$table]) ? $this->unknown[$table] + 1 : 1;
				continue;
			}
			$key = empty($row['entity_key']) ? (int) $row['entity_id'] : $row['entity_key'];
			$pending[$table][$key] = $row['operation'];
		}

		return $pending;
	}

	/** table => rows, for tables that have triggers and are not in SyncTables */
	public function getUnknown()
	{
		return $this->unknown;
	}

	private function byId($a, $b)
	{
		return (int) $a['id'] - (int) $b['id'];
	}
}
