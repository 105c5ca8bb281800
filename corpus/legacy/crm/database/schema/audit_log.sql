CREATE TABLE `audit_log` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `user_id` int(10) unsigned DEFAULT NULL,
  `action` varchar(40) NOT NULL,
  `subject_table` varchar(64) NOT NULL,
  `subject_id` int(10) unsigned NOT NULL,
  `changes` json DEFAULT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (`id`),
  KEY `subject_table` (`subject_table`,`subject_id`)
) ENGINE=InnoDB AUTO_INCREMENT=9120334 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
