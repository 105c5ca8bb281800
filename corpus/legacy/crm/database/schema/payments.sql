CREATE TABLE `payments` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `invoice_id` int(10) unsigned NOT NULL,
  `method` enum('transfer','card','cash','direct_debit') NOT NULL DEFAULT 'transfer',
  `reference` varchar(80) DEFAULT NULL,
  `amount` decimal(14,2) NOT NULL,
  `received_at` datetime(6) NOT NULL,
  `bank_transaction_id` bigint(20) unsigned DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `invoice_id` (`invoice_id`),
  CONSTRAINT `payments_ibfk_1` FOREIGN KEY (`invoice_id`) REFERENCES `invoices` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=69877 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
