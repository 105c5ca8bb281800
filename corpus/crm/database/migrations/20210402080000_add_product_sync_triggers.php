<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->exec('DROP TRIGGER IF EXISTS `trg_product_categories_sync_ai`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_product_categories_sync_ai` AFTER INSERT ON `product_categories` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('product_categories', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_product_categories_sync_au`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_product_categories_sync_au` AFTER UPDATE ON `product_categories` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`parent_id` <=> OLD.`parent_id` AND NEW.`code` <=> OLD.`code`
                    AND NEW.`name` <=> OLD.`name` AND NEW.`sort_order` <=> OLD.`sort_order`
                    AND NEW.`is_visible` <=> OLD.`is_visible`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('product_categories', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_product_categories_sync_ad`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_product_categories_sync_ad` AFTER DELETE ON `product_categories` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('product_categories', OLD.`id`, 'delete');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_products_sync_ai`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_products_sync_ai` AFTER INSERT ON `products` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('products', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_products_sync_au`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_products_sync_au` AFTER UPDATE ON `products` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`category_id` <=> OLD.`category_id` AND NEW.`supplier_id` <=> OLD.`supplier_id`
                    AND NEW.`sku` <=> OLD.`sku` AND NEW.`name` <=> OLD.`name`
                    AND NEW.`description` <=> OLD.`description` AND NEW.`unit` <=> OLD.`unit`
                    AND NEW.`list_price` <=> OLD.`list_price` AND NEW.`cost_price` <=> OLD.`cost_price`
                    AND NEW.`tax_rate` <=> OLD.`tax_rate` AND NEW.`weight_grams` <=> OLD.`weight_grams`
                    AND NEW.`is_serialized` <=> OLD.`is_serialized`
                    AND NEW.`attributes` <=> OLD.`attributes`
                    AND NEW.`discontinued_on` <=> OLD.`discontinued_on`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('products', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_products_sync_ad`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_products_sync_ad` AFTER DELETE ON `products` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('products', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->exec('DROP TRIGGER IF EXISTS `trg_products_sync_ad`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_products_sync_au`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_products_sync_ai`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_product_categories_sync_ad`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_product_categories_sync_au`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_product_categories_sync_ai`');
    }
};
