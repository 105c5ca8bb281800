<?php

require_once dirname(__DIR__) . '/Migration.php';

/**
 * For tables whose key has two columns. They leave entity_id at 0 and write both to entity_key: 3:41.
 */
class AddEntityKeyToSyncOutbox extends Migration
{
	public function up()
	{
		if (!$this->hasColumn('sync_outbox', 'entity_key')) {
			$this->run('ALTER TABLE `sync_outbox` ADD COLUMN `entity_key` varchar(100) DEFAULT NULL AFTER `entity_id`');
		}
	}

	public function down()
	{
		if ($this->hasColumn('sync_outbox', 'entity_key')) {
			$this->run('ALTER TABLE `sync_outbox` DROP COLUMN `entity_key`');
		}
	}
}
