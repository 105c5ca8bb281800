<?php

require_once dirname(__DIR__) . '/Migration.php';

class AddProductTriggers extends Migration
{
	public function up()
	{
		$this->dropTrigger('product_categories_rmx_ins');
		$this->run("
			CREATE TRIGGER `product_categories_rmx_ins` AFTER INSERT ON `product_categories` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('product_categories', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('product_categories_rmx_upd');
		$this->run("
			CREATE TRIGGER `product_categories_rmx_upd` AFTER UPDATE ON `product_categories` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`parent_id` <=> NEW.`parent_id`
					AND OLD.`code` <=> NEW.`code`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`sort_order` <=> NEW.`sort_order`
					AND OLD.`is_visible` <=> NEW.`is_visible`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('product_categories', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('product_categories_rmx_del');
		$this->run("
			CREATE TRIGGER `product_categories_rmx_del` AFTER DELETE ON `product_categories` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('product_categories', OLD.`id`, 'delete');
				END IF;
			END
		");

		$this->dropTrigger('products_rmx_ins');
		$this->run("
			CREATE TRIGGER `products_rmx_ins` AFTER INSERT ON `products` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('products', NEW.`id`, 'insert');
				END IF;
			END
		");

		$this->dropTrigger('products_rmx_upd');
		$this->run("
			CREATE TRIGGER `products_rmx_upd` AFTER UPDATE ON `products` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 AND NOT (
					OLD.`category_id` <=> NEW.`category_id`
					AND OLD.`supplier_id` <=> NEW.`supplier_id`
					AND OLD.`sku` <=> NEW.`sku`
					AND OLD.`name` <=> NEW.`name`
					AND OLD.`description` <=> NEW.`description`
					AND OLD.`unit` <=> NEW.`unit`
					AND OLD.`list_price` <=> NEW.`list_price`
					AND OLD.`cost_price` <=> NEW.`cost_price`
					AND OLD.`tax_rate` <=> NEW.`tax_rate`
					AND OLD.`weight_grams` <=> NEW.`weight_grams`
					AND OLD.`is_serialized` <=> NEW.`is_serialized`
					AND OLD.`attributes` <=> NEW.`attributes`
					AND OLD.`discontinued_on` <=> NEW.`discontinued_on`
				) THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('products', NEW.`id`, 'update');
				END IF;
			END
		");

		$this->dropTrigger('products_rmx_del');
		$this->run("
			CREATE TRIGGER `products_rmx_del` AFTER DELETE ON `products` FOR EACH ROW
			BEGIN
				IF COALESCE(@rmx_import, 0) = 0 THEN
					INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`)
					VALUES ('products', OLD.`id`, 'delete');
				END IF;
			END
		");
	}

	public function down()
	{
		$this->dropTrigger('products_rmx_del');
		$this->dropTrigger('products_rmx_upd');
		$this->dropTrigger('products_rmx_ins');
		$this->dropTrigger('product_categories_rmx_del');
		$this->dropTrigger('product_categories_rmx_upd');
		$this->dropTrigger('product_categories_rmx_ins');
	}
}
