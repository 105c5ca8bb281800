<?php

require_once dirname(__DIR__) . '/Migration.php';

/**
 * While @rmx_import is 1, the session writes what came from RMX, and nothing goes back there.
 * The score is not sent, so it is not compared.
 */
class AddCustomerTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('customers_rmx_ins');
		$this->run("
			CREATE TRIGGER `customers_rmx_ins` AFTER INSERT ON `customers` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('customers', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('customers_rmx_upd');
		$this->run("
			CREATE TRIGGER `customers_rmx_upd` AFTER UPDATE ON `customers` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`customer_no` <=> NEW.`customer_no`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`legal_name` <=> NEW.`legal_name`
					AND OLD.`vat_id` <=> NEW.`vat_id`
					AND OLD.`email` <=> NEW.`email`
					AND OLD.`phone` <=> NEW.`phone`
					AND OLD.`website` <=> NEW.`website`
					AND OLD.`kind` <=> NEW.`kind`
					AND OLD.`account_manager_id` <=> NEW.`account_manager_id`
					AND OLD.`credit_limit` <=> NEW.`credit_limit`
					AND OLD.`payment_terms_days` <=> NEW.`payment_terms_days`
					AND OLD.`is_blocked` <=> NEW.`is_blocked`
					AND OLD.`notes` <=> NEW.`notes`
					AND OLD.`deleted_at` <=> NEW.`deleted_at`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('customers', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('customers_rmx_del');
		$this->run("
			CREATE TRIGGER `customers_rmx_del` AFTER DELETE ON `customers` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('customers', OLD.`id`, 'delete');
				END IF;
			END
		");

		$this->dropTrigger('customer_addresses_rmx_ins');
		$this->run("
			CREATE TRIGGER `customer_addresses_rmx_ins` AFTER INSERT ON `customer_addresses` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('customer_addresses', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('customer_addresses_rmx_upd');
		$this->run("
			CREATE TRIGGER `customer_addresses_rmx_upd` AFTER UPDATE ON `customer_addresses` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`customer_id` <=> NEW.`customer_id`
					AND OLD.`kind` <=> NEW.`kind`
					AND OLD.`label` <=> NEW.`label`
					AND OLD.`street` <=> NEW.`street`
					AND OLD.`street2` <=> NEW.`street2`
					AND OLD.`postal_code` <=> NEW.`postal_code`
					AND OLD.`city` <=> NEW.`city`
					AND OLD.`country_code` <=> NEW.`country_code`
					AND OLD.`latitude` <=> NEW.`latitude`
					AND OLD.`longitude` <=> NEW.`longitude`
					AND OLD.`is_default` <=> NEW.`is_default`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('customer_addresses', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('customer_addresses_rmx_del');
		$this->run("
			CREATE TRIGGER `customer_addresses_rmx_del` AFTER DELETE ON `customer_addresses` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('customer_addresses', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('customer_addresses_rmx_del');
		$this->dropTrigger('customer_addresses_rmx_upd');
		$this->dropTrigger('customer_addresses_rmx_ins');
		$this->dropTrigger('customers_rmx_del');
		$this->dropTrigger('customers_rmx_upd');
		$this->dropTrigger('customers_rmx_ins');
	}
}
