<?php

require_once dirname(__DIR__) . '/Migration.php';

/**
 * The second cron server sent each row once more.
 */
class AddWorkerToSyncOutbox extends Migration
{
	public function up()
	{
		if ($this->hasColumn('sync_outbox', 'worker')) {
			return;
		}
		$this->run('ALTER TABLE `sync_outbox` ADD COLUMN `worker` varchar(40) DEFAULT NULL AFTER `attempts`, ADD KEY `worker` (`worker`)');
	}

	public function down()
	{
		if ($this->hasColumn('sync_outbox', 'worker')) {
			$this->run('ALTER TABLE `sync_outbox` DROP KEY `worker`, DROP COLUMN `worker`');
		}
	}
}
