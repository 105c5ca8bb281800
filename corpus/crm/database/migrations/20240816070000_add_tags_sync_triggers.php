<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

return new class extends Migration
{
    public function up(): void
    {
        $this->createTrigger('trg_tags_sync_ai', <<<'SQL'
            CREATE TRIGGER `trg_tags_sync_ai` AFTER INSERT ON `tags` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('tags', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_tags_sync_au', <<<'SQL'
            CREATE TRIGGER `trg_tags_sync_au` AFTER UPDATE ON `tags` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`name` <=> OLD.`name` AND NEW.`slug` <=> OLD.`slug` AND NEW.`color` <=> OLD.`color`
                    AND NEW.`sort_order` <=> OLD.`sort_order`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('tags', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->createTrigger('trg_tags_sync_ad', <<<'SQL'
            CREATE TRIGGER `trg_tags_sync_ad` AFTER DELETE ON `tags` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('tags', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->dropTrigger('trg_tags_sync_ad');
        $this->dropTrigger('trg_tags_sync_au');
        $this->dropTrigger('trg_tags_sync_ai');
    }
};
