<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->createTrigger('trg_suppliers_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_suppliers_sync_ai` AFTER INSERT ON `suppliers` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('suppliers', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_suppliers_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_suppliers_sync_au` AFTER UPDATE ON `suppliers` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`supplier_no` <=> OLD.`supplier_no` AND NEW.`name` <=> OLD.`name`
                    AND NEW.`email` <=> OLD.`email` AND NEW.`phone` <=> OLD.`phone`
                    AND NEW.`country_code` <=> OLD.`country_code`
                    AND NEW.`lead_time_days` <=> OLD.`lead_time_days`
                    AND NEW.`is_active` <=> OLD.`is_active`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('suppliers', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_suppliers_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_suppliers_sync_ad` AFTER DELETE ON `suppliers` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('suppliers', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_suppliers_sync_ad');
        $this->dropTrigger('trg_suppliers_sync_au');
        $this->dropTrigger('trg_suppliers_sync_ai');
    }
};
