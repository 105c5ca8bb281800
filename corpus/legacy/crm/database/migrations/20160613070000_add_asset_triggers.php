<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddAssetTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('asset_types_rmx_ins');
		$this->run("
			CREATE TRIGGER `asset_types_rmx_ins` AFTER INSERT ON `asset_types` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('asset_types', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('asset_types_rmx_upd');
		$this->run("
			CREATE TRIGGER `asset_types_rmx_upd` AFTER UPDATE ON `asset_types` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`code` <=> NEW.`code`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`inspection_interval_months` <=> NEW.`inspection_interval_months`
					AND OLD.`requires_certificate` <=> NEW.`requires_certificate`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('asset_types', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('asset_types_rmx_del');
		$this->run("
			CREATE TRIGGER `asset_types_rmx_del` AFTER DELETE ON `asset_types` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('asset_types', OLD.`id`, 'delete');
				END IF;
			END
		");

		$this->dropTrigger('assets_rmx_ins');
		$this->run("
			CREATE TRIGGER `assets_rmx_ins` AFTER INSERT ON `assets` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('assets', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('assets_rmx_upd');
		$this->run("
			CREATE TRIGGER `assets_rmx_upd` AFTER UPDATE ON `assets` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`customer_id` <=> NEW.`customer_id`
					AND OLD.`address_id` <=> NEW.`address_id`
					AND OLD.`asset_type_id` <=> NEW.`asset_type_id`
					AND OLD.`product_id` <=> NEW.`product_id`
					AND OLD.`serial_number` <=> NEW.`serial_number`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`status` <=> NEW.`status`
					AND OLD.`installed_on` <=> NEW.`installed_on`
					AND OLD.`warranty_until` <=> NEW.`warranty_until`
					AND OLD.`purchase_price` <=> NEW.`purchase_price`
					AND OLD.`meter_reading` <=> NEW.`meter_reading`
					AND OLD.`custom_fields` <=> NEW.`custom_fields`
					AND OLD.`deleted_at` <=> NEW.`deleted_at`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('assets', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('assets_rmx_del');
		$this->run("
			CREATE TRIGGER `assets_rmx_del` AFTER DELETE ON `assets` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('assets', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('assets_rmx_del');
		$this->dropTrigger('assets_rmx_upd');
		$this->dropTrigger('assets_rmx_ins');
		$this->dropTrigger('asset_types_rmx_del');
		$this->dropTrigger('asset_types_rmx_upd');
		$this->dropTrigger('asset_types_rmx_ins');
	}
}
