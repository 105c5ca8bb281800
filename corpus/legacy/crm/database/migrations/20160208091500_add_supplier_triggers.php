<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddSupplierTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('suppliers_rmx_ins');
		$this->run("
			CREATE TRIGGER `suppliers_rmx_ins` AFTER INSERT ON `suppliers` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('suppliers', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('suppliers_rmx_upd');
		$this->run("
			CREATE TRIGGER `suppliers_rmx_upd` AFTER UPDATE ON `suppliers` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`supplier_no` <=> NEW.`supplier_no`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`email` <=> NEW.`email`
					AND OLD.`phone` <=> NEW.`phone`
					AND OLD.`country_code` <=> NEW.`country_code`
					AND OLD.`lead_time_days` <=> NEW.`lead_time_days`
					AND OLD.`is_active` <=> NEW.`is_active`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('suppliers', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('suppliers_rmx_del');
		$this->run("
			CREATE TRIGGER `suppliers_rmx_del` AFTER DELETE ON `suppliers` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('suppliers', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('suppliers_rmx_del');
		$this->dropTrigger('suppliers_rmx_upd');
		$this->dropTrigger('suppliers_rmx_ins');
	}
}
