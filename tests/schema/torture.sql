-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: torture
-- ------------------------------------------------------
-- Server version	10.11.6-MariaDB

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;

DROP TABLE IF EXISTS `everything`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `everything` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'the key; it''s (not) a "name"',
  `t1` tinyint(1) NOT NULL DEFAULT 0,
  `t4` tinyint(4) DEFAULT -1,
  `tu` tinyint(3) unsigned zerofill DEFAULT NULL,
  `small` smallint(5) unsigned NOT NULL DEFAULT 30,
  `medium` mediumint(9) DEFAULT NULL,
  `price` decimal(12,4) unsigned NOT NULL DEFAULT 0.0000,
  `f` float DEFAULT NULL,
  `f2` float(7,3) DEFAULT NULL,
  `d` double unsigned DEFAULT 1.5,
  `b1` bit(1) NOT NULL DEFAULT b'0',
  `b8` bit(8) DEFAULT b'101',
  `y` year(4) DEFAULT NULL,
  `da` date NOT NULL DEFAULT '0000-00-00',
  `ti` time(3) DEFAULT NULL,
  `dt` datetime(6) NOT NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6),
  `ts` timestamp NULL DEFAULT NULL,
  `ts2` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `c` char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  `v` varchar(190) NOT NULL DEFAULT 'it''s, a \'default\'',
  `vb` varbinary(20) DEFAULT NULL,
  `guid` binary(16) NOT NULL,
  `u` uuid NOT NULL DEFAULT uuid(),
  `ip` inet6 DEFAULT NULL,
  `tt` tinytext DEFAULT NULL,
  `te` text DEFAULT '',
  `mt` mediumtext DEFAULT (concat('a',_utf8mb4'b')),
  `lt` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT '{}' CHECK (json_valid(`lt`)),
  `bl` mediumblob DEFAULT NULL,
  `e` enum('lead','It''s, (x)','C') NOT NULL DEFAULT 'lead',
  `s` set('a','b') NOT NULL DEFAULT '',
  `g` point DEFAULT NULL,
  `gv` int(11) GENERATED ALWAYS AS (timestampdiff(MINUTE,`dt`,`ts2`)) VIRTUAL,
  `gs` decimal(14,2) GENERATED ALWAYS AS (`price` * 2) STORED,
  `hidden` int(11) INVISIBLE DEFAULT 5,
  `packed` varchar(99) /*!100301 COMPRESSED*/ DEFAULT NULL,
  `parent` bigint(20) unsigned DEFAULT NULL,
  `müll` int(11) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_v` (`v`(20),`c`) USING BTREE COMMENT 'with a length',
  KEY `ix_desc` (`da` DESC,`ti`),
  KEY `fk_parent` (`parent`),
  FULLTEXT KEY `ft` (`te`,`mt`),
  CONSTRAINT `fk_parent` FOREIGN KEY (`parent`) REFERENCES `everything` (`id`) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT `price_is_sane` CHECK (`price` < 1000 and `f` between 1 and 2)
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci ROW_FORMAT=DYNAMIC PAGE_COMPRESSED=1 COMMENT='one of; everything'
 PARTITION BY RANGE (`id`)
(PARTITION `p0` VALUES LESS THAN (1000) ENGINE = InnoDB,
 PARTITION `p1` VALUES LESS THAN MAXVALUE ENGINE = InnoDB);
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `everything` WRITE;
/*!40000 ALTER TABLE `everything` DISABLE KEYS */;
INSERT INTO `everything` VALUES (1,'a; CREATE TABLE `no` (`x` int);','it\'s');
/*!40000 ALTER TABLE `everything` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET sql_mode = 'STRICT_TRANS_TABLES' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `everything_ai` AFTER INSERT ON `everything` FOR EACH ROW BEGIN
  IF NEW.`parent` IS NOT NULL THEN
    INSERT INTO log (id) VALUES (NEW.id); /* kept; apart */
  END IF;
END */;;
DELIMITER ;

/*!50001 CREATE VIEW `some` AS SELECT 1 AS `id`, 1 AS `amount`, 1 AS `twice` */;
/*!50001 DROP VIEW IF EXISTS `some`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `some` AS select `e`.`id` AS `id`,`e`.`price` AS `amount`,`e`.`price` * 2 AS `twice` from (`everything` `e` left join `everything` `p` on(`p`.`id` = `e`.`parent`)) */;
