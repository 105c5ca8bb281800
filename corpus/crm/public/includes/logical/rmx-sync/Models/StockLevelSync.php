<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

/** No id of its own: warehouse and product are the key. */
final class StockLevelSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $warehouseId,
        public readonly int $productId,
        public readonly string $onHand,
        public readonly string $reserved,
        public readonly ?string $reorderPoint,
        public readonly ?string $bin,
        public readonly ?string $countedAt,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['warehouse_id'],
            (int) $row['product_id'],
            (string) $row['on_hand'],
            (string) $row['reserved'],
            self::decimalOrNull($row['reorder_point']),
            self::trimOrNull($row['bin']),
            self::isoDateTime($row['counted_at']),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'warehouseId' => $this->warehouseId,
            'productId' => $this->productId,
            'onHand' => $this->onHand,
            'reserved' => $this->reserved,
            'reorderPoint' => $this->reorderPoint,
            'bin' => $this->bin,
            'countedAt' => $this->countedAt,
        ];
    }
}
