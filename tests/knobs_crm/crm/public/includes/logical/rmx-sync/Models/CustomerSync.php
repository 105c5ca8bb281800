<?php

declare(strict_types=1);

namespace Crm\Sync\Models;

use Crm\Sync\Models\Concerns\ConvertsValues;

final class CustomerSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly ?int $managerId,
        public readonly bool $isDeleted,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            trim((string) $row['name']),
            self::intOrNull($row['manager_id']),
            $row['deleted_at'] !== null,
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'name' => $this->name,
            'managerId' => $this->managerId,
            'isDeleted' => $this->isDeleted,
        ];
    }
}
