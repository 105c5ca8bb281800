CREATE TABLE `technicians` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `guid` binary(16) NOT NULL,
  `user_id` int(10) unsigned NOT NULL,
  `employee_no` varchar(20) NOT NULL,
  `hourly_rate` decimal(10,2) NOT NULL DEFAULT '0.00',
  `certified_until` date DEFAULT NULL,
  `is_field_staff` tinyint(1) NOT NULL DEFAULT '1',
  `home_latitude` double DEFAULT NULL,
  `home_longitude` double DEFAULT NULL,
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` datetime DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `guid` (`guid`),
  UNIQUE KEY `user_id` (`user_id`),
  UNIQUE KEY `employee_no` (`employee_no`),
  CONSTRAINT `technicians_ibfk_1` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=61 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
