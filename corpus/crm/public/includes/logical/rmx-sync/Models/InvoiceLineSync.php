<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class InvoiceLineSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly int $invoiceId,
        public readonly ?int $productId,
        public readonly int $position,
        public readonly string $description,
        public readonly string $quantity,
        public readonly string $unitPrice,
        public readonly string $taxRate,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            (int) $row['invoice_id'],
            self::intOrNull($row['product_id']),
            (int) $row['position'],
            (string) $row['description'],
            (string) $row['quantity'],
            (string) $row['unit_price'],
            (string) $row['tax_rate'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'invoiceId' => $this->invoiceId,
            'productId' => $this->productId,
            'position' => $this->position,
            'description' => $this->description,
            'quantity' => $this->quantity,
            'unitPrice' => $this->unitPrice,
            'taxRate' => $this->taxRate,
        ];
    }
}
