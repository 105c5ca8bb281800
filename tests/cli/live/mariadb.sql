CREATE TABLE customers (
  id int UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name varchar(120) NOT NULL DEFAULT '' COMMENT 'as on the invoice; it''s "theirs"',
  code char(8) CHARACTER SET ascii NOT NULL UNIQUE,
  guid binary(16) DEFAULT NULL,
  credit decimal(12,4) UNSIGNED NOT NULL DEFAULT 0,
  born date DEFAULT NULL,
  flags set('a','b') NOT NULL DEFAULT 'a'
) ENGINE=InnoDB COMMENT='who buys';
CREATE TABLE orders (
  id bigint UNSIGNED NOT NULL AUTO_INCREMENT,
  customer_id int UNSIGNED NOT NULL,
  parent_id bigint UNSIGNED DEFAULT NULL,
  status enum('new','paid, in part','it''s done') NOT NULL DEFAULT 'new',
  paid boolean NOT NULL DEFAULT FALSE,
  net decimal(12,2) NOT NULL,
  rate decimal(5,2) NOT NULL DEFAULT 19.00,
  total decimal(14,4) GENERATED ALWAYS AS (net * (1 + rate / 100)) STORED,
  half int AS (net / 2) VIRTUAL,
  extra json DEFAULT NULL,
  placed_at datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  updated_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  note text,
  PRIMARY KEY (id),
  UNIQUE KEY uq_placed (customer_id, placed_at),
  KEY by_note (note(20)),
  CONSTRAINT fk_order_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT fk_order_parent FOREIGN KEY (parent_id) REFERENCES orders (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT net_is_sane CHECK (net < 1000000 and rate between 0 and 100)
) ENGINE=InnoDB;
CREATE TABLE outbox (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, what varchar(64), row_id bigint) ENGINE=InnoDB;
CREATE TABLE prices (sku varchar(40) NOT NULL PRIMARY KEY, price decimal(10,2)) ENGINE=InnoDB WITH SYSTEM VERSIONING;
CREATE VIEW z_view AS SELECT c.id, c.name, COUNT(*) AS orders FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
CREATE VIEW a_late_view AS SELECT id, name, orders FROM z_view;
DELIMITER ;;
CREATE TRIGGER orders_ai AFTER INSERT ON orders FOR EACH ROW BEGIN
  IF NEW.parent_id IS NOT NULL THEN
    INSERT INTO outbox (what, row_id) VALUES ('child; of', NEW.parent_id);
  END IF;
  INSERT INTO outbox (what, row_id) VALUES ('it''s new', NEW.id);
END;;
CREATE TRIGGER orders_au AFTER UPDATE ON orders FOR EACH ROW
  -- kept by the server
  INSERT INTO outbox (what, row_id) VALUES ('update', NEW.id);;
CREATE TRIGGER orders_first AFTER INSERT ON orders FOR EACH ROW PRECEDES orders_ai SET @seen = NEW.id;;
DELIMITER ;
