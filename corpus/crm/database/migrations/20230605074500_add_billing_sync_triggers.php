<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

/**
 * Invoices, their lines, and payments.
 *
 * Lines go with their invoice by ON DELETE CASCADE, which fires no triggers on the lines. So the invoice reports its lines
 * itself, before they are gone.
 */
return new class extends Migration
{
    public function up(): void
    {
        $this->createTrigger('trg_invoices_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_invoices_sync_ai` AFTER INSERT ON `invoices` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('invoices', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_invoices_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_invoices_sync_au` AFTER UPDATE ON `invoices` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`customer_id` <=> OLD.`customer_id` AND NEW.`contract_id` <=> OLD.`contract_id`
                    AND NEW.`invoice_no` <=> OLD.`invoice_no` AND NEW.`status` <=> OLD.`status`
                    AND NEW.`currency` <=> OLD.`currency` AND NEW.`issued_on` <=> OLD.`issued_on`
                    AND NEW.`due_on` <=> OLD.`due_on` AND NEW.`net_total` <=> OLD.`net_total`
                    AND NEW.`tax_total` <=> OLD.`tax_total` AND NEW.`paid_at` <=> OLD.`paid_at`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('invoices', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_invoices_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_invoices_sync_ad` AFTER DELETE ON `invoices` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('invoices', OLD.`id`, 'delete');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_invoices_sync_bd_lines', <<<'SQL'
            CREATE TRIGGER `trg_invoices_sync_bd_lines` BEFORE DELETE ON `invoices` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
                        SELECT 'invoice_lines', `id`, 'delete' FROM `invoice_lines` WHERE `invoice_id` = OLD.`id`;
                END IF;
            END
            SQL);

        $this->createTrigger('trg_invoice_lines_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_invoice_lines_sync_ai` AFTER INSERT ON `invoice_lines` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('invoice_lines', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_invoice_lines_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_invoice_lines_sync_au` AFTER UPDATE ON `invoice_lines` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`invoice_id` <=> OLD.`invoice_id` AND NEW.`product_id` <=> OLD.`product_id`
                    AND NEW.`position` <=> OLD.`position` AND NEW.`description` <=> OLD.`description`
                    AND NEW.`quantity` <=> OLD.`quantity` AND NEW.`unit_price` <=> OLD.`unit_price`
                    AND NEW.`tax_rate` <=> OLD.`tax_rate`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('invoice_lines', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_invoice_lines_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_invoice_lines_sync_ad` AFTER DELETE ON `invoice_lines` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('invoice_lines', OLD.`id`, 'delete');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_payments_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_payments_sync_ai` AFTER INSERT ON `payments` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('payments', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_payments_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_payments_sync_au` AFTER UPDATE ON `payments` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`invoice_id` <=> OLD.`invoice_id` AND NEW.`method` <=> OLD.`method`
                    AND NEW.`reference` <=> OLD.`reference` AND NEW.`amount` <=> OLD.`amount`
                    AND NEW.`received_at` <=> OLD.`received_at`
                    AND NEW.`bank_transaction_id` <=> OLD.`bank_transaction_id`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('payments', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_payments_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_payments_sync_ad` AFTER DELETE ON `payments` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('payments', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_payments_sync_ad');
        $this->dropTrigger('trg_payments_sync_au');
        $this->dropTrigger('trg_payments_sync_ai');
        $this->dropTrigger('trg_invoice_lines_sync_ad');
        $this->dropTrigger('trg_invoice_lines_sync_au');
        $this->dropTrigger('trg_invoice_lines_sync_ai');
        $this->dropTrigger('trg_invoices_sync_bd_lines');
        $this->dropTrigger('trg_invoices_sync_ad');
        $this->dropTrigger('trg_invoices_sync_au');
        $this->dropTrigger('trg_invoices_sync_ai');
    }
};
