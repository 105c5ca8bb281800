<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddStockTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('warehouses_rmx_ins');
		$this->run("
			CREATE TRIGGER `warehouses_rmx_ins` AFTER INSERT ON `warehouses` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('warehouses', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('warehouses_rmx_upd');
		$this->run("
			CREATE TRIGGER `warehouses_rmx_upd` AFTER UPDATE ON `warehouses` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`code` <=> NEW.`code`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`manager_id` <=> NEW.`manager_id`
					AND OLD.`city` <=> NEW.`city`
					AND OLD.`country_code` <=> NEW.`country_code`
					AND OLD.`is_active` <=> NEW.`is_active`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('warehouses', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('warehouses_rmx_del');
		$this->run("
			CREATE TRIGGER `warehouses_rmx_del` AFTER DELETE ON `warehouses` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('warehouses', OLD.`id`, 'delete');
				END IF;
			END
		");

		$this->dropTrigger('stock_levels_rmx_ins');
		$this->run("
			CREATE TRIGGER `stock_levels_rmx_ins` AFTER INSERT ON `stock_levels` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`)
					VALUES ('stock_levels', CONCAT_WS(':', NEW.`warehouse_id`, NEW.`product_id`), 'insert');
				END IF;
			END
		");

		$this->dropTrigger('stock_levels_rmx_upd');
		$this->run("
			CREATE TRIGGER `stock_levels_rmx_upd` AFTER UPDATE ON `stock_levels` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`on_hand` <=> NEW.`on_hand`
					AND OLD.`reserved` <=> NEW.`reserved`
					AND OLD.`reorder_point` <=> NEW.`reorder_point`
					AND OLD.`bin` <=> NEW.`bin`
					AND OLD.`counted_at` <=> NEW.`counted_at`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`)
					VALUES ('stock_levels', CONCAT_WS(':', NEW.`warehouse_id`, NEW.`product_id`), 'update');
				END IF;
			END
		");

		$this->dropTrigger('stock_levels_rmx_del');
		$this->run("
			CREATE TRIGGER `stock_levels_rmx_del` AFTER DELETE ON `stock_levels` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_key`, `operation`)
					VALUES ('stock_levels', CONCAT_WS(':', OLD.`warehouse_id`, OLD.`product_id`), 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('stock_levels_rmx_del');
		$this->dropTrigger('stock_levels_rmx_upd');
		$this->dropTrigger('stock_levels_rmx_ins');
		$this->dropTrigger('warehouses_rmx_del');
		$this->dropTrigger('warehouses_rmx_upd');
		$this->dropTrigger('warehouses_rmx_ins');
	}
}
