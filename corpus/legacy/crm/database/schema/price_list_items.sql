CREATE TABLE `price_list_items` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `price_list_id` int(10) unsigned NOT NULL,
  `product_id` int(10) unsigned NOT NULL,
  `sku` varchar(64) NOT NULL,
  `unit_price` decimal(12,4) NOT NULL,
  `min_quantity` int(10) unsigned NOT NULL DEFAULT '1',
  `discount_percent` decimal(5,2) DEFAULT NULL,
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `price_list_id` (`price_list_id`,`sku`),
  KEY `product_id` (`product_id`),
  CONSTRAINT `price_list_items_ibfk_1` FOREIGN KEY (`price_list_id`) REFERENCES `price_lists` (`id`) ON DELETE CASCADE,
  CONSTRAINT `price_list_items_ibfk_2` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=880341 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
