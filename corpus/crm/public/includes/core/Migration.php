<?php

declare(strict_types=1);

namespace UptimeCrm\Core;

/**
 * Base of all migrations. There is no transaction around up() and down(): DDL commits what is open, so both have to
 * be safe to run again after they were cut off.
 */
abstract class Migration
{
    public function __construct(protected ?Db $db = null)
    {
    }

    final public function useDb(Db $db): static
    {
        $this->db = $db;

        return $this;
    }

    abstract public function up(): void;

    abstract public function down(): void;

    protected function exec(string $sql): void
    {
        ($this->db ?? throw new \LogicException('A migration needs a connection.'))->exec($sql);
    }

    /** Triggers cannot be replaced on every server we support, so an old one is always dropped first. */
    protected function createTrigger(string $name, string $sql): void
    {
        $this->dropTrigger($name);
        $this->exec($sql);
    }

    protected function dropTrigger(string $name): void
    {
        $this->exec("DROP TRIGGER IF EXISTS `{$name}`");
    }
}
