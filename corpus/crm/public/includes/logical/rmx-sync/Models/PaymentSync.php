<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class PaymentSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly int $invoiceId,
        public readonly string $method,
        public readonly ?string $reference,
        public readonly string $amount,
        public readonly string $receivedAt,
        public readonly ?string $bankTransactionId,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            id: (int) $row['id'],
            invoiceId: (int) $row['invoice_id'],
            method: (string) $row['method'],
            reference: self::trimOrNull($row['reference']),
            amount: (string) $row['amount'],
            receivedAt: (string) self::isoDateTime($row['received_at']),
            // bigint unsigned: does not fit into an int everywhere
            bankTransactionId: $row['bank_transaction_id'] === null ? null : (string) $row['bank_transaction_id'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'invoiceId' => $this->invoiceId,
            'method' => $this->method,
            'reference' => $this->reference,
            'amount' => $this->amount,
            'receivedAt' => $this->receivedAt,
            'bankTransactionId' => $this->bankTransactionId,
        ];
    }
}
