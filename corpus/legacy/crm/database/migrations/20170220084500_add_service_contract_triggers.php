<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddServiceContractTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('service_contracts_rmx_ins');
		$this->run("
			CREATE TRIGGER `service_contracts_rmx_ins` AFTER INSERT ON `service_contracts` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('service_contracts', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('service_contracts_rmx_upd');
		$this->run("
			CREATE TRIGGER `service_contracts_rmx_upd` AFTER UPDATE ON `service_contracts` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`customer_id` <=> NEW.`customer_id`
					AND OLD.`owner_id` <=> NEW.`owner_id`
					AND OLD.`contract_no` <=> NEW.`contract_no`
					AND OLD.`title` <=> NEW.`title`
					AND OLD.`status` <=> NEW.`status`
					AND OLD.`coverage` <=> NEW.`coverage`
					AND OLD.`starts_on` <=> NEW.`starts_on`
					AND OLD.`ends_on` <=> NEW.`ends_on`
					AND OLD.`monthly_fee` <=> NEW.`monthly_fee`
					AND OLD.`response_time` <=> NEW.`response_time`
					AND OLD.`auto_renew` <=> NEW.`auto_renew`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('service_contracts', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('service_contracts_rmx_del');
		$this->run("
			CREATE TRIGGER `service_contracts_rmx_del` AFTER DELETE ON `service_contracts` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('service_contracts', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('service_contracts_rmx_del');
		$this->dropTrigger('service_contracts_rmx_upd');
		$this->dropTrigger('service_contracts_rmx_ins');
	}
}
