<?php

declare(strict_types=1);

namespace Crm\Sync\Models;

use Crm\Sync\Models\Concerns\ConvertsValues;

final class UserSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly ?string $email,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            trim((string) $row['name']),
            self::lowerOrNull($row['email']),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'name' => $this->name,
            'email' => $this->email,
        ];
    }
}
