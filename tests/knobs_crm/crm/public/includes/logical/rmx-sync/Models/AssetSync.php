<?php

declare(strict_types=1);

namespace Crm\Sync\Models;

use Crm\Sync\Models\Concerns\ConvertsValues;

final class AssetSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly int $customerId,
        public readonly string $name,
        public readonly ?string $boughtOn,
        public readonly bool $isLeased,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            (int) $row['customer_id'],
            (string) $row['name'],
            self::isoDate($row['bought_on']),
            (bool) $row['is_leased'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'customerId' => $this->customerId,
            'name' => $this->name,
            'boughtOn' => $this->boughtOn,
            'isLeased' => $this->isLeased,
        ];
    }
}
