CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL DEFAULT '', -- as on the invoice; theirs
  code VARCHAR(8) NOT NULL UNIQUE,
  credit DECIMAL(12,4) NOT NULL DEFAULT 0,
  born DATE
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'paid')),
  net DECIMAL(12,2) NOT NULL,
  gross DECIMAL(14,4) GENERATED ALWAYS AS (net * 1.19) STORED,
  placed_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (customer_id, placed_at)
);
CREATE INDEX by_status ON orders (status, net DESC);
CREATE TABLE outbox (id INTEGER PRIMARY KEY, what TEXT, row_id INTEGER) STRICT;
CREATE VIEW open_orders AS SELECT o.id, o.net, c.name FROM orders o JOIN customers c ON c.id = o.customer_id;
CREATE TRIGGER orders_ai AFTER INSERT ON orders WHEN NEW.net > 0 BEGIN
  INSERT INTO outbox (what, row_id) VALUES ('it''s; new', NEW.id);
END;
CREATE TRIGGER orders_au AFTER UPDATE OF status, net ON orders BEGIN
  INSERT INTO outbox (what, row_id) VALUES (CASE WHEN NEW.net > 0 THEN 'update' ELSE 'none' END, NEW.id);
END;
CREATE VIRTUAL TABLE search USING fts5 (body);
