<?php

declare(strict_types=1);

use Crm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
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
                    NEW.`customer_id` <=> OLD.`customer_id` AND NEW.`name` <=> OLD.`name`
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

        $this->createTrigger('trg_asset_users_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_asset_users_sync_ai` AFTER INSERT ON `asset_users` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`) VALUES ('asset_users', CONCAT_WS(':', NEW.`asset_id`, NEW.`user_id`), 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_asset_users_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_asset_users_sync_au` AFTER UPDATE ON `asset_users` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`since` <=> OLD.`since`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`) VALUES ('asset_users', CONCAT_WS(':', NEW.`asset_id`, NEW.`user_id`), 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_asset_users_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_asset_users_sync_ad` AFTER DELETE ON `asset_users` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`) VALUES ('asset_users', CONCAT_WS(':', OLD.`asset_id`, OLD.`user_id`), 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_asset_users_sync_ad');
        $this->dropTrigger('trg_asset_users_sync_au');
        $this->dropTrigger('trg_asset_users_sync_ai');
        $this->dropTrigger('trg_assets_sync_ad');
        $this->dropTrigger('trg_assets_sync_au');
        $this->dropTrigger('trg_assets_sync_ai');
    }
};
