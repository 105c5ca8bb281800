<?php

declare(strict_types=1);

namespace Crm\Sync\Models;

use Crm\Sync\Models\Concerns\ConvertsValues;

final class ProductSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly string $sku,
        public readonly ?string $note,
        public readonly string $price,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            (string) $row['sku'],
            self::trimOrNull($row['note']),
            (string) $row['price'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'sku' => $this->sku,
            'note' => $this->note,
            'price' => $this->price,
        ];
    }
}
