<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddInvoiceTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('invoices_rmx_ins');
		$this->run("
			CREATE TRIGGER `invoices_rmx_ins` AFTER INSERT ON `invoices` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('invoices', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('invoices_rmx_upd');
		$this->run("
			CREATE TRIGGER `invoices_rmx_upd` AFTER UPDATE ON `invoices` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`customer_id` <=> NEW.`customer_id`
					AND OLD.`contract_id` <=> NEW.`contract_id`
					AND OLD.`invoice_no` <=> NEW.`invoice_no`
					AND OLD.`status` <=> NEW.`status`
					AND OLD.`currency` <=> NEW.`currency`
					AND OLD.`issued_on` <=> NEW.`issued_on`
					AND OLD.`due_on` <=> NEW.`due_on`
					AND OLD.`net_total` <=> NEW.`net_total`
					AND OLD.`tax_total` <=> NEW.`tax_total`
					AND OLD.`paid_at` <=> NEW.`paid_at`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('invoices', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('invoices_rmx_del');
		$this->run("
			CREATE TRIGGER `invoices_rmx_del` AFTER DELETE ON `invoices` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('invoices', OLD.`id`, 'delete');
				END IF;
			END
		");

		$this->dropTrigger('invoice_lines_rmx_ins');
		$this->run("
			CREATE TRIGGER `invoice_lines_rmx_ins` AFTER INSERT ON `invoice_lines` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('invoice_lines', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('invoice_lines_rmx_upd');
		$this->run("
			CREATE TRIGGER `invoice_lines_rmx_upd` AFTER UPDATE ON `invoice_lines` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`invoice_id` <=> NEW.`invoice_id`
					AND OLD.`product_id` <=> NEW.`product_id`
					AND OLD.`position` <=> NEW.`position`
					AND OLD.`description` <=> NEW.`description`
					AND OLD.`quantity` <=> NEW.`quantity`
					AND OLD.`unit_price` <=> NEW.`unit_price`
					AND OLD.`tax_rate` <=> NEW.`tax_rate`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('invoice_lines', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('invoice_lines_rmx_del');
		$this->run("
			CREATE TRIGGER `invoice_lines_rmx_del` AFTER DELETE ON `invoice_lines` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('invoice_lines', OLD.`id`, 'delete');
				END IF;
			END
		");

		// lines go with their invoice by ON DELETE CASCADE, and that fires no trigger on them
		$this->dropTrigger('invoices_rmx_lines');
		$this->run("
			CREATE TRIGGER `invoices_rmx_lines` BEFORE DELETE ON `invoices` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					SELECT 'invoice_lines', `id`, 'delete' FROM `invoice_lines` WHERE `invoice_id` = OLD.`id`;
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('invoices_rmx_lines');
		$this->dropTrigger('invoice_lines_rmx_del');
		$this->dropTrigger('invoice_lines_rmx_upd');
		$this->dropTrigger('invoice_lines_rmx_ins');
		$this->dropTrigger('invoices_rmx_del');
		$this->dropTrigger('invoices_rmx_upd');
		$this->dropTrigger('invoices_rmx_ins');
	}
}
