<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->exec(<<<'SQL'
            CREATE TABLE IF NOT EXISTS `sync_outbox` (
              `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
              `table_name` varchar(64) NOT NULL,
              `entity_id` bigint(20) unsigned NOT NULL DEFAULT 0,
              `operation` enum('insert','update','delete') NOT NULL,
              `status` enum('pending','processing','done','failed') NOT NULL DEFAULT 'pending',
              `attempts` tinyint(3) unsigned NOT NULL DEFAULT 0,
              `available_at` datetime NOT NULL DEFAULT current_timestamp(),
              `last_error` varchar(500) DEFAULT NULL,
              `created_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
              `processed_at` datetime DEFAULT NULL,
              PRIMARY KEY (`id`),
              KEY `idx_sync_outbox_claim` (`status`,`available_at`,`id`),
              KEY `idx_sync_outbox_entity` (`table_name`,`entity_id`)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
            SQL);
    }

    public function down(): void
    {
        $this->exec('DROP TABLE IF EXISTS `sync_outbox`');
    }
};
