<?php

class Migration_20190204101500_AssetTriggers
{
	public function up($db)
	{
		$db->query("DROP TRIGGER IF EXISTS assets_rmx_ins");
		$db->query("CREATE TRIGGER assets_rmx_ins AFTER INSERT ON assets FOR EACH ROW
			BEGIN
				IF @rmx_sync_suppress IS NULL THEN
					INSERT INTO sync_outbox (table_name, entity_id, operation, created_at) VALUES ('assets', NEW.id, 'insert', NOW());
				END IF;
			END");
		$db->query("DROP TRIGGER IF EXISTS assets_rmx_upd");
		$db->query("CREATE TRIGGER assets_rmx_upd AFTER UPDATE ON assets FOR EACH ROW
			BEGIN
				IF @rmx_sync_suppress IS NULL AND (NOT (NEW.name <=> OLD.name) OR NOT (NEW.customer_id <=> OLD.customer_id)) THEN
					INSERT INTO sync_outbox (table_name, entity_id, operation, created_at) VALUES ('assets', NEW.id, 'update', NOW());
				END IF;
			END");
		$db->query("DROP TRIGGER IF EXISTS assets_rmx_del");
		$db->query("CREATE TRIGGER assets_rmx_del AFTER DELETE ON assets FOR EACH ROW
			BEGIN
				IF @rmx_sync_suppress IS NULL THEN
					INSERT INTO sync_outbox (table_name, entity_id, operation, created_at) VALUES ('assets', OLD.id, 'delete', NOW());
				END IF;
			END");
	}

	public function down($db)
	{
		$db->query("DROP TRIGGER IF EXISTS assets_rmx_ins");
		$db->query("DROP TRIGGER IF EXISTS assets_rmx_upd");
		$db->query("DROP TRIGGER IF EXISTS assets_rmx_del");
	}
}
