<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddTagTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('tags_rmx_ins');
		$this->run("
			CREATE TRIGGER `tags_rmx_ins` AFTER INSERT ON `tags` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('tags', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('tags_rmx_upd');
		$this->run("
			CREATE TRIGGER `tags_rmx_upd` AFTER UPDATE ON `tags` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`name` <=> NEW.`name`
					AND OLD.`slug` <=> NEW.`slug`
					AND OLD.`color` <=> NEW.`color`
					AND OLD.`sort_order` <=> NEW.`sort_order`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('tags', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('tags_rmx_del');
		$this->run("
			CREATE TRIGGER `tags_rmx_del` AFTER DELETE ON `tags` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('tags', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('tags_rmx_del');
		$this->dropTrigger('tags_rmx_upd');
		$this->dropTrigger('tags_rmx_ins');
	}
}
