<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddPaymentTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('payments_rmx_ins');
		$this->run("
			CREATE TRIGGER `payments_rmx_ins` AFTER INSERT ON `payments` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('payments', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('payments_rmx_upd');
		$this->run("
			CREATE TRIGGER `payments_rmx_upd` AFTER UPDATE ON `payments` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`invoice_id` <=> NEW.`invoice_id`
					AND OLD.`method` <=> NEW.`method`
					AND OLD.`reference` <=> NEW.`reference`
					AND OLD.`amount` <=> NEW.`amount`
					AND OLD.`received_at` <=> NEW.`received_at`
					AND OLD.`bank_transaction_id` <=> NEW.`bank_transaction_id`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('payments', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('payments_rmx_del');
		$this->run("
			CREATE TRIGGER `payments_rmx_del` AFTER DELETE ON `payments` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('payments', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('payments_rmx_del');
		$this->dropTrigger('payments_rmx_upd');
		$this->dropTrigger('payments_rmx_ins');
	}
}
