CREATE TABLE `appointments` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `ticket_id` int(10) unsigned DEFAULT NULL,
  `technician_id` int(10) unsigned NOT NULL,
  `starts_at` datetime NOT NULL,
  `ends_at` datetime NOT NULL,
  `duration_minutes` int(11) GENERATED ALWAYS AS (timestampdiff(MINUTE,`starts_at`,`ends_at`)) VIRTUAL,
  `travel_minutes` smallint(5) unsigned NOT NULL DEFAULT '0',
  `remark` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ticket_id` (`ticket_id`),
  KEY `technician_id` (`technician_id`,`starts_at`),
  CONSTRAINT `appointments_ibfk_1` FOREIGN KEY (`technician_id`) REFERENCES `technicians` (`id`),
  CONSTRAINT `appointments_ibfk_2` FOREIGN KEY (`ticket_id`) REFERENCES `service_tickets` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=99121 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
