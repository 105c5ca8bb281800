<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

/**
 * Base for small look-up tables: the subclass only says which columns there are and of what kind.
 *
 * Kept for the two that use it. New models are readonly classes with a fromRow() of their own, so that static analysis
 * sees their fields.
 */
abstract class AbstractSyncModel implements \JsonSerializable
{
    use ConvertsValues;

    /** JSON key => [column, kind]; kinds: int, int?, string, string?, bool */
    protected const FIELDS = [];

    /** @param array<string, mixed> $values by JSON key */
    final protected function __construct(protected readonly array $values)
    {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): static
    {
        $values = [];
        foreach (static::FIELDS as $key => [$column, $kind]) {
            $values[$key] = match ($kind) {
                'int' => (int) $row[$column],
                'int?' => self::intOrNull($row[$column]),
                'string' => (string) $row[$column],
                'string?' => self::trimOrNull($row[$column]),
                'bool' => (bool) $row[$column],
                default => throw new \LogicException("{$kind} is no kind of field ({$key})"),
            };
        }

        return new static($values);
    }

    /** @return list<string> */
    public static function columns(): array
    {
        return array_column(static::FIELDS, 0);
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return $this->values;
    }
}
