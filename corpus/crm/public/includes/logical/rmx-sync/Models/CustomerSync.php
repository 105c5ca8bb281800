<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class CustomerSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly string $customerNo,
        public readonly string $name,
        public readonly ?string $legalName,
        public readonly ?string $vatId,
        public readonly ?string $email,
        public readonly ?string $phone,
        public readonly ?string $website,
        public readonly string $kind,
        public readonly ?int $accountManagerId,
        public readonly string $creditLimit,
        public readonly int $paymentTermsDays,
        public readonly bool $isBlocked,
        public readonly ?string $notes,
        public readonly ?string $updatedAt,
        public readonly bool $isDeleted = false,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            id: (int) $row['id'],
            customerNo: (string) $row['customer_no'],
            name: trim((string) $row['name']),
            legalName: self::trimOrNull($row['legal_name']),
            vatId: self::upperOrNull($row['vat_id']),
            email: self::lowerOrNull($row['email']),
            phone: self::trimOrNull($row['phone']),
            website: self::trimOrNull($row['website']),
            kind: (string) $row['kind'],
            accountManagerId: self::intOrNull($row['account_manager_id']),
            creditLimit: (string) $row['credit_limit'],
            paymentTermsDays: (int) $row['payment_terms_days'],
            isBlocked: (bool) $row['is_blocked'],
            notes: self::trimOrNull($row['notes']),
            updatedAt: self::isoDateTime($row['updated_at']),
            isDeleted: $row['deleted_at'] !== null,
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'customerNo' => $this->customerNo,
            'name' => $this->name,
            'legalName' => $this->legalName,
            'vatId' => $this->vatId,
            'email' => $this->email,
            'phone' => $this->phone,
            'website' => $this->website,
            'kind' => $this->kind,
            'accountManagerId' => $this->accountManagerId,
            'creditLimit' => $this->creditLimit,
            'paymentTermsDays' => $this->paymentTermsDays,
            'isBlocked' => $this->isBlocked,
            'notes' => $this->notes,
            'updatedAt' => $this->updatedAt,
            'isDeleted' => $this->isDeleted,
        ];
    }
}
