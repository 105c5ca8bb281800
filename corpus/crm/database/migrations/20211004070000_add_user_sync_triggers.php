<?php

declare(strict_types=1);

use UptimeCrm\Core\Migration;

/**
 * No `last_login_at` in the comparison: it goes along with the next real change.
 */
return new class extends Migration
{
    public function up(): void
    {
        $this->exec('DROP TRIGGER IF EXISTS `trg_users_sync_ai`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_users_sync_ai` AFTER INSERT ON `users` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('users', NEW.`id`, 'insert');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_users_sync_au`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_users_sync_au` AFTER UPDATE ON `users` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL AND NOT (
                    NEW.`username` <=> OLD.`username` AND NEW.`email` <=> OLD.`email`
                    AND NEW.`first_name` <=> OLD.`first_name` AND NEW.`last_name` <=> OLD.`last_name`
                    AND NEW.`phone` <=> OLD.`phone` AND NEW.`role` <=> OLD.`role`
                    AND NEW.`locale` <=> OLD.`locale` AND NEW.`is_active` <=> OLD.`is_active`
                ) THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('users', NEW.`id`, 'update');
                END IF;
            END
            SQL);

        $this->exec('DROP TRIGGER IF EXISTS `trg_users_sync_ad`');
        $this->exec(<<<'SQL'
            CREATE TRIGGER `trg_users_sync_ad` AFTER DELETE ON `users` FOR EACH ROW
            BEGIN
                IF @rmx_sync_suppress IS NULL THEN
                    INSERT INTO `sync_outbox` (`table_name`, `entity_id`, `operation`) VALUES ('users', OLD.`id`, 'delete');
                END IF;
            END
            SQL);
    }

    public function down(): void
    {
        $this->exec('DROP TRIGGER IF EXISTS `trg_users_sync_ad`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_users_sync_au`');
        $this->exec('DROP TRIGGER IF EXISTS `trg_users_sync_ai`');
    }
};
