<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddUserTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('users_rmx_ins');
		$this->run("
			CREATE TRIGGER `users_rmx_ins` AFTER INSERT ON `users` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('users', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('users_rmx_upd');
		$this->run("
			CREATE TRIGGER `users_rmx_upd` AFTER UPDATE ON `users` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`username` <=> NEW.`username`
					AND OLD.`email` <=> NEW.`email`
					AND OLD.`first_name` <=> NEW.`first_name`
					AND OLD.`last_name` <=> NEW.`last_name`
					AND OLD.`phone` <=> NEW.`phone`
					AND OLD.`role` <=> NEW.`role`
					AND OLD.`locale` <=> NEW.`locale`
					AND OLD.`is_active` <=> NEW.`is_active`
					AND OLD.`last_login_at` <=> NEW.`last_login_at`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('users', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('users_rmx_del');
		$this->run("
			CREATE TRIGGER `users_rmx_del` AFTER DELETE ON `users` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('users', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('users_rmx_del');
		$this->dropTrigger('users_rmx_upd');
		$this->dropTrigger('users_rmx_ins');
	}
}
