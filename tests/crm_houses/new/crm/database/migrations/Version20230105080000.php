<?php

declare(strict_types=1);

namespace Acme\Crm\Migrations;

final class Version20230105080000 extends AbstractMigration
{
  public function getDescription(): string
  {
    return 'Outbox triggers of customers';
  }

  public function up(): void
  {
    foreach (['insert' => 'NEW', 'delete' => 'OLD'] as $event => $row) {
      $this->addSql("SELECT 1 -- {$event} {$row}");
    }
    $this->addSql('CREATE TRIGGER sync_customers_insert AFTER INSERT ON customers FOR EACH ROW IF USER() NOT LIKE \'rmx%\' THEN INSERT INTO sync_outbox (table_name, entity_id, operation) VALUES (\'customers\', NEW.id, \'insert\'); END IF');
    $this->addSql('CREATE TRIGGER sync_customers_update AFTER UPDATE ON customers FOR EACH ROW IF USER() NOT LIKE \'rmx%\' AND (NEW.name <> OLD.name OR NEW.deleted_at <> OLD.deleted_at) THEN INSERT INTO sync_outbox (table_name, entity_id, operation) VALUES (\'customers\', NEW.id, \'update\'); END IF');
    $this->addSql('CREATE TRIGGER sync_customers_delete AFTER DELETE ON customers FOR EACH ROW IF USER() NOT LIKE \'rmx%\' THEN INSERT INTO sync_outbox (table_name, entity_id, operation) VALUES (\'customers\', OLD.id, \'delete\'); END IF');
  }

  public function down(): void
  {
    $this->addSql('DROP TRIGGER IF EXISTS sync_customers_insert');
    $this->addSql('DROP TRIGGER IF EXISTS sync_customers_update');
    $this->addSql('DROP TRIGGER IF EXISTS sync_customers_delete');
  }
}
