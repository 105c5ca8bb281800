CREATE TABLE `sync_outbox` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `table_name` varchar(64) NOT NULL,
  `entity_id` bigint(20) unsigned NOT NULL DEFAULT '0',
  `entity_key` varchar(100) DEFAULT NULL,
  `operation` enum('insert','update','delete') NOT NULL,
  `status` enum('pending','processing','done','failed') NOT NULL DEFAULT 'pending',
  `attempts` tinyint(3) unsigned NOT NULL DEFAULT '0',
  `worker` varchar(40) DEFAULT NULL,
  `next_try_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `last_error` varchar(255) DEFAULT NULL,
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `processed_at` datetime DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `status` (`status`,`next_try_at`),
  KEY `table_name` (`table_name`,`entity_id`),
  KEY `worker` (`worker`)
) ENGINE=InnoDB AUTO_INCREMENT=15522870 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
