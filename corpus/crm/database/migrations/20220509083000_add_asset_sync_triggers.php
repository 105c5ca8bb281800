<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->createTrigger('trg_asset_types_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_asset_types_sync_ai` AFTER INSERT ON `asset_types` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('asset_types', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_asset_types_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_asset_types_sync_au` AFTER UPDATE ON `asset_types` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`code` <=> OLD.`code` AND NEW.`name` <=> OLD.`name`
                    AND NEW.`inspection_interval_months` <=> OLD.`inspection_interval_months`
                    AND NEW.`requires_certificate` <=> OLD.`requires_certificate`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('asset_types', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_asset_types_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_asset_types_sync_ad` AFTER DELETE ON `asset_types` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('asset_types', OLD.`id`, 'delete');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_assets_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_assets_sync_ai` AFTER INSERT ON `assets` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('assets', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_assets_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_assets_sync_au` AFTER UPDATE ON `assets` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`customer_id` <=> OLD.`customer_id` AND NEW.`address_id` <=> OLD.`address_id`
                    AND NEW.`asset_type_id` <=> OLD.`asset_type_id`
                    AND NEW.`product_id` <=> OLD.`product_id`
                    AND NEW.`serial_number` <=> OLD.`serial_number` AND NEW.`name` <=> OLD.`name`
                    AND NEW.`status` <=> OLD.`status` AND NEW.`installed_on` <=> OLD.`installed_on`
                    AND NEW.`warranty_until` <=> OLD.`warranty_until`
                    AND NEW.`purchase_price` <=> OLD.`purchase_price`
                    AND NEW.`meter_reading` <=> OLD.`meter_reading`
                    AND NEW.`deleted_at` <=> OLD.`deleted_at`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('assets', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_assets_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_assets_sync_ad` AFTER DELETE ON `assets` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('assets', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_assets_sync_ad');
        $this->dropTrigger('trg_assets_sync_au');
        $this->dropTrigger('trg_assets_sync_ai');
        $this->dropTrigger('trg_asset_types_sync_ad');
        $this->dropTrigger('trg_asset_types_sync_au');
        $this->dropTrigger('trg_asset_types_sync_ai');
    }
};
