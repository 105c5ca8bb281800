CREATE TABLE `customer_addresses` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL,
  `kind` enum('billing','shipping','site') NOT NULL DEFAULT 'site',
  `label` varchar(80) DEFAULT NULL,
  `street` varchar(160) NOT NULL,
  `street2` varchar(160) DEFAULT NULL,
  `postal_code` varchar(16) NOT NULL,
  `city` varchar(100) NOT NULL,
  `country_code` char(2) NOT NULL DEFAULT 'US',
  `latitude` decimal(9,6) DEFAULT NULL,
  `longitude` decimal(9,6) DEFAULT NULL,
  `is_default` tinyint(1) NOT NULL DEFAULT '0',
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` datetime DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `customer_id` (`customer_id`),
  CONSTRAINT `customer_addresses_ibfk_1` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=41022 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
