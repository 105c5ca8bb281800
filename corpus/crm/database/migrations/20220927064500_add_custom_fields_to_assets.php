<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->exec(<<<'SQL'
            ALTER TABLE `assets`
              ADD COLUMN IF NOT EXISTS `custom_fields` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL
                CHECK (json_valid(`custom_fields`)) AFTER `meter_reading`
            SQL);

        // the same trigger as before, it only compares one column more
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
                    AND NEW.`custom_fields` <=> OLD.`custom_fields`
                    AND NEW.`deleted_at` <=> OLD.`deleted_at`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('assets', NEW.`id`, 'update');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
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
        $this->exec('ALTER TABLE `assets` DROP COLUMN IF EXISTS `custom_fields`');
    }
};
