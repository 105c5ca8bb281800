CREATE TABLE `sync_live_events` (
  `event_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `route` varchar(60) NOT NULL,
  `status` smallint(5) unsigned NOT NULL,
  `received_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`event_id`),
  KEY `received_at` (`received_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
