<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

final class AssetSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $id,
        public readonly int $customerId,
        public readonly ?int $addressId,
        public readonly int $assetTypeId,
        public readonly ?int $productId,
        public readonly string $serialNumber,
        public readonly string $name,
        public readonly string $status,
        public readonly ?string $installedOn,
        public readonly ?string $warrantyUntil,
        public readonly ?string $purchasePrice,
        public readonly ?string $meterReading,
        public readonly ?object $customFields,
        public readonly ?string $updatedAt,
        public readonly bool $isDeleted = false,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            id: (int) $row['id'],
            customerId: (int) $row['customer_id'],
            addressId: self::intOrNull($row['address_id']),
            assetTypeId: (int) $row['asset_type_id'],
            productId: self::intOrNull($row['product_id']),
            serialNumber: trim((string) $row['serial_number']),
            name: (string) $row['name'],
            status: (string) $row['status'],
            installedOn: self::isoDate($row['installed_on']),
            warrantyUntil: self::isoDate($row['warranty_until']),
            purchasePrice: self::decimalOrNull($row['purchase_price']),
            meterReading: self::decimalOrNull($row['meter_reading']),
            customFields: self::jsonObject($row['custom_fields']),
            updatedAt: self::isoDateTime($row['updated_at']),
            isDeleted: $row['deleted_at'] !== null,
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'customerId' => $this->customerId,
            'addressId' => $this->addressId,
            'assetTypeId' => $this->assetTypeId,
            'productId' => $this->productId,
            'serialNumber' => $this->serialNumber,
            'name' => $this->name,
            'status' => $this->status,
            'installedOn' => $this->installedOn,
            'warrantyUntil' => $this->warrantyUntil,
            'purchasePrice' => $this->purchasePrice,
            'meterReading' => $this->meterReading,
            'customFields' => $this->customFields,
            'updatedAt' => $this->updatedAt,
            'isDeleted' => $this->isDeleted,
        ];
    }
}
