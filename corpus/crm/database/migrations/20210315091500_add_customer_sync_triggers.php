<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

/**
 * Feeds sync_outbox. A session that sets @rmx_sync_suppress, as the import from RMX does, writes no outbox rows.
 * `score` is not synced: it is computed each night and would send every customer every day.
 */
return new class extends Migration
{
    public function up(): void
    {
        $this->exec('DROP TRIGGER IF EXISTS `trg_customers_sync_ai`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_customers_sync_ai` AFTER INSERT ON `customers` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('customers', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_customers_sync_au`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_customers_sync_au` AFTER UPDATE ON `customers` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`customer_no` <=> OLD.`customer_no` AND NEW.`name` <=> OLD.`name`
                    AND NEW.`legal_name` <=> OLD.`legal_name` AND NEW.`vat_id` <=> OLD.`vat_id`
                    AND NEW.`email` <=> OLD.`email` AND NEW.`phone` <=> OLD.`phone`
                    AND NEW.`website` <=> OLD.`website` AND NEW.`kind` <=> OLD.`kind`
                    AND NEW.`account_manager_id` <=> OLD.`account_manager_id`
                    AND NEW.`credit_limit` <=> OLD.`credit_limit`
                    AND NEW.`payment_terms_days` <=> OLD.`payment_terms_days`
                    AND NEW.`is_blocked` <=> OLD.`is_blocked` AND NEW.`notes` <=> OLD.`notes`
                    AND NEW.`deleted_at` <=> OLD.`deleted_at`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('customers', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_customers_sync_ad`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_customers_sync_ad` AFTER DELETE ON `customers` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('customers', OLD.`id`, 'delete');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_customer_addresses_sync_ai`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_customer_addresses_sync_ai` AFTER INSERT ON `customer_addresses` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('customer_addresses', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_customer_addresses_sync_au`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_customer_addresses_sync_au` AFTER UPDATE ON `customer_addresses` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`customer_id` <=> OLD.`customer_id` AND NEW.`kind` <=> OLD.`kind`
                    AND NEW.`label` <=> OLD.`label` AND NEW.`street` <=> OLD.`street`
                    AND NEW.`street2` <=> OLD.`street2` AND NEW.`postal_code` <=> OLD.`postal_code`
                    AND NEW.`city` <=> OLD.`city` AND NEW.`country_code` <=> OLD.`country_code`
                    AND NEW.`latitude` <=> OLD.`latitude` AND NEW.`longitude` <=> OLD.`longitude`
                    AND NEW.`is_default` <=> OLD.`is_default`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('customer_addresses', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_customer_addresses_sync_ad`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_customer_addresses_sync_ad` AFTER DELETE ON `customer_addresses` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('customer_addresses', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->exec('DROP TRIGGER IF EXISTS `trg_customer_addresses_sync_ad`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_customer_addresses_sync_au`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_customer_addresses_sync_ai`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_customers_sync_ad`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_customers_sync_au`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_customers_sync_ai`');
    }
};
