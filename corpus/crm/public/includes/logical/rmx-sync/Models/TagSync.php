<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class TagSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly string $slug,
        public readonly ?string $color,
        public readonly int $sortOrder,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            (string) $row['name'],
            (string) $row['slug'],
            self::lowerOrNull($row['color']),
            (int) $row['sort_order'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'name' => $this->name,
            'slug' => $this->slug,
            'color' => $this->color,
            'sortOrder' => $this->sortOrder,
        ];
    }
}
