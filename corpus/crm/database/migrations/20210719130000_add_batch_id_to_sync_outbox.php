<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

/**
 * Two workers sent the same rows on 16 July. Rows are claimed by a batch id from now on.
 */
return new class extends Migration
{
    public function up(): void
    {
        $this->exec(<<<'SQL'
            ALTER TABLE `sync_outbox`
              ADD COLUMN IF NOT EXISTS `batch_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL AFTER `attempts`,
              ADD KEY IF NOT EXISTS `idx_sync_outbox_batch` (`batch_id`)
            SQL);
    }

    public function down(): void
    {
        $this->exec('ALTER TABLE `sync_outbox` DROP KEY IF EXISTS `idx_sync_outbox_batch`, DROP COLUMN IF EXISTS `batch_id`');
    }
};
