<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

/**
 * Events that RMX has posted to /api/rmx, so that one that is sent twice is applied once.
 */
return new class extends Migration
{
    public function up(): void
    {
        $this->exec(<<<'SQL'
            CREATE TABLE IF NOT EXISTS `sync_live_events` (
              `event_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
              `route` varchar(60) NOT NULL,
              `outcome` enum('applied','stale','rejected') NOT NULL,
              `received_at` datetime NOT NULL DEFAULT current_timestamp(),
              PRIMARY KEY (`event_id`),
              KEY `idx_sync_live_events_received` (`received_at`)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
            SQL);
    }

    public function down(): void
    {
        $this->exec('DROP TABLE IF EXISTS `sync_live_events`');
    }
};
