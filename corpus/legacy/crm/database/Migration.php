<?php

/**
 * A step of the schema. A file has one class, named like the file: 20150302101500_create_sync_outbox.php has
 * CreateSyncOutbox. MySQL commits at each DDL statement, so up() and down() must stand being run twice.
 */
abstract class Migration
{
	/** @var Database */
	private $db;

	public function __construct($db)
	{
		$this->db = $db;
	}

	abstract public function up();

	abstract public function down();

	protected function run($sql)
	{
		$this->db->exec($sql);
	}

	protected function dropTrigger($name)
	{
		$this->db->exec('DROP TRIGGER IF EXISTS `' . $name . '`');
	}

	protected function hasColumn($table, $column)
	{
		$rows = $this->db->getAll(
			'SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND COLUMN_NAME = ?',
			array($table, $column)
		);

		return count($rows) > 0;
	}
}
