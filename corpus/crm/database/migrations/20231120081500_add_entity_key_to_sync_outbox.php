<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

/**
 * Stock levels have no id: warehouse and product are the key. Such tables write their key columns, joined by `:`, to
 * `entity_key` and leave `entity_id` at 0.
 */
return new class extends Migration
{
    public function up(): void
    {
        $this->exec('ALTER TABLE `sync_outbox` ADD COLUMN IF NOT EXISTS `entity_key` varchar(100) DEFAULT NULL AFTER `entity_id`');
    }

    public function down(): void
    {
        $this->exec('ALTER TABLE `sync_outbox` DROP COLUMN IF EXISTS `entity_key`');
    }
};
