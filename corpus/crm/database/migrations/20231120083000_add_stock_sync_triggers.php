<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->createTrigger('trg_warehouses_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_warehouses_sync_ai` AFTER INSERT ON `warehouses` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('warehouses', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_warehouses_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_warehouses_sync_au` AFTER UPDATE ON `warehouses` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`code` <=> OLD.`code` AND NEW.`name` <=> OLD.`name`
                    AND NEW.`manager_id` <=> OLD.`manager_id` AND NEW.`city` <=> OLD.`city`
                    AND NEW.`country_code` <=> OLD.`country_code` AND NEW.`is_active` <=> OLD.`is_active`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('warehouses', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_warehouses_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_warehouses_sync_ad` AFTER DELETE ON `warehouses` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('warehouses', OLD.`id`, 'delete');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_stock_levels_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_stock_levels_sync_ai` AFTER INSERT ON `stock_levels` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`)
                        VALUES ('stock_levels', CONCAT_WS(':', NEW.`warehouse_id`, NEW.`product_id`), 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_stock_levels_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_stock_levels_sync_au` AFTER UPDATE ON `stock_levels` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`on_hand` <=> OLD.`on_hand` AND NEW.`reserved` <=> OLD.`reserved`
                    AND NEW.`reorder_point` <=> OLD.`reorder_point` AND NEW.`bin` <=> OLD.`bin`
                    AND NEW.`counted_at` <=> OLD.`counted_at`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`)
                        VALUES ('stock_levels', CONCAT_WS(':', NEW.`warehouse_id`, NEW.`product_id`), 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_stock_levels_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_stock_levels_sync_ad` AFTER DELETE ON `stock_levels` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`)
                        VALUES ('stock_levels', CONCAT_WS(':', OLD.`warehouse_id`, OLD.`product_id`), 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_stock_levels_sync_ad');
        $this->dropTrigger('trg_stock_levels_sync_au');
        $this->dropTrigger('trg_stock_levels_sync_ai');
        $this->dropTrigger('trg_warehouses_sync_ad');
        $this->dropTrigger('trg_warehouses_sync_au');
        $this->dropTrigger('trg_warehouses_sync_ai');
    }
};
