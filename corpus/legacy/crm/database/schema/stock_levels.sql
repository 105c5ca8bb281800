CREATE TABLE `stock_levels` (
  `warehouse_id` int(10) unsigned NOT NULL,
  `product_id` int(10) unsigned NOT NULL,
  `on_hand` decimal(12,3) NOT NULL DEFAULT '0.000',
  `reserved` decimal(12,3) NOT NULL DEFAULT '0.000',
  `reorder_point` decimal(12,3) DEFAULT NULL,
  `bin` varchar(20) DEFAULT NULL,
  `counted_at` datetime DEFAULT NULL,
  PRIMARY KEY (`warehouse_id`,`product_id`),
  KEY `product_id` (`product_id`),
  CONSTRAINT `stock_levels_ibfk_1` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`),
  CONSTRAINT `stock_levels_ibfk_2` FOREIGN KEY (`warehouse_id`) REFERENCES `warehouses` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
