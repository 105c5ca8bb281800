<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class CustomerAddressSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly int $customerId,
        public readonly string $kind,
        public readonly ?string $label,
        public readonly string $street,
        public readonly ?string $street2,
        public readonly string $postalCode,
        public readonly string $city,
        public readonly string $countryCode,
        public readonly ?string $latitude,
        public readonly ?string $longitude,
        public readonly bool $isDefault,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            id: (int) $row['id'],
            customerId: (int) $row['customer_id'],
            kind: (string) $row['kind'],
            label: self::trimOrNull($row['label']),
            street: (string) $row['street'],
            street2: self::trimOrNull($row['street2']),
            postalCode: (string) $row['postal_code'],
            city: (string) $row['city'],
            countryCode: strtoupper((string) $row['country_code']),
            latitude: self::decimalOrNull($row['latitude']),
            longitude: self::decimalOrNull($row['longitude']),
            isDefault: (bool) $row['is_default'],
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'customerId' => $this->customerId,
            'kind' => $this->kind,
            'label' => $this->label,
            'street' => $this->street,
            'street2' => $this->street2,
            'postalCode' => $this->postalCode,
            'city' => $this->city,
            'countryCode' => $this->countryCode,
            'latitude' => $this->latitude,
            'longitude' => $this->longitude,
            'isDefault' => $this->isDefault,
        ];
    }
}
