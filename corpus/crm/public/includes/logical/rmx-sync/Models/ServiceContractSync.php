<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class ServiceContractSync implements \JsonSerializable
{
    use ConvertsValues;

    /** @param list<string> $coverage */
    public function __construct(
        public readonly int $id,
        public readonly int $customerId,
        public readonly ?int $ownerId,
        public readonly string $contractNo,
        public readonly string $title,
        public readonly string $status,
        public readonly array $coverage,
        public readonly string $startsOn,
        public readonly ?string $endsOn,
        public readonly string $monthlyFee,
        public readonly ?string $responseTime,
        public readonly bool $autoRenew,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            id: (int) $row['id'],
            customerId: (int) $row['customer_id'],
            ownerId: self::intOrNull($row['owner_id']),
            contractNo: (string) $row['contract_no'],
            title: (string) $row['title'],
            status: (string) $row['status'],
            coverage: $row['coverage'] === '' ? [] : explode(',', (string) $row['coverage']),
            startsOn: (string) self::isoDate($row['starts_on']),
            endsOn: self::isoDate($row['ends_on']),
            monthlyFee: (string) $row['monthly_fee'],
            responseTime: self::trimOrNull($row['response_time']),
            autoRenew: (bool) $row['auto_renew'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'customerId' => $this->customerId,
            'ownerId' => $this->ownerId,
            'contractNo' => $this->contractNo,
            'title' => $this->title,
            'status' => $this->status,
            'coverage' => $this->coverage,
            'startsOn' => $this->startsOn,
            'endsOn' => $this->endsOn,
            'monthlyFee' => $this->monthlyFee,
            'responseTime' => $this->responseTime,
            'autoRenew' => $this->autoRenew,
        ];
    }
}
