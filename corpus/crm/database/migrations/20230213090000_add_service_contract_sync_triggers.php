<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->createTrigger('trg_service_contracts_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_service_contracts_sync_ai` AFTER INSERT ON `service_contracts` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('service_contracts', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_service_contracts_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_service_contracts_sync_au` AFTER UPDATE ON `service_contracts` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`customer_id` <=> OLD.`customer_id` AND NEW.`owner_id` <=> OLD.`owner_id`
                    AND NEW.`contract_no` <=> OLD.`contract_no` AND NEW.`title` <=> OLD.`title`
                    AND NEW.`status` <=> OLD.`status` AND NEW.`coverage` <=> OLD.`coverage`
                    AND NEW.`starts_on` <=> OLD.`starts_on` AND NEW.`ends_on` <=> OLD.`ends_on`
                    AND NEW.`monthly_fee` <=> OLD.`monthly_fee`
                    AND NEW.`response_time` <=> OLD.`response_time`
                    AND NEW.`auto_renew` <=> OLD.`auto_renew`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('service_contracts', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_service_contracts_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_service_contracts_sync_ad` AFTER DELETE ON `service_contracts` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('service_contracts', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_service_contracts_sync_ad');
        $this->dropTrigger('trg_service_contracts_sync_au');
        $this->dropTrigger('trg_service_contracts_sync_ai');
    }
};
