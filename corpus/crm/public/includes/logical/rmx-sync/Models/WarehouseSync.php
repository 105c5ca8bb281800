<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

class WarehouseSync implements \JsonSerializable
{
    private int $id = 0;
    private string $code = '';
    private string $name = '';
    private ?int $managerId = null;
    private ?string $city = null;
    private string $countryCode = 'US';
    private bool $isActive = true;

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        $warehouse = new self();
        $warehouse->setId((int) $row['id']);
        $warehouse->setCode((string) $row['code']);
        $warehouse->setName((string) $row['name']);
        $warehouse->setManagerId($row['manager_id'] === null ? null : (int) $row['manager_id']);
        $warehouse->setCity($row['city']);
        $warehouse->setCountryCode((string) $row['country_code']);
        $warehouse->setIsActive((bool) $row['is_active']);

        return $warehouse;
    }

    public function setId(int $id): void
    {
        $this->id = $id;
    }

    public function setCode(string $code): void
    {
        $this->code = $code;
    }

    public function setName(string $name): void
    {
        $this->name = $name;
    }

    public function getManagerId(): ?int
    {
        return $this->managerId;
    }

    public function setManagerId(?int $managerId): void
    {
        $this->managerId = $managerId;
    }

    public function setCity(?string $city): void
    {
        $this->city = $city === '' ? null : $city;
    }

    public function setCountryCode(string $countryCode): void
    {
        $this->countryCode = $countryCode;
    }

    public function setIsActive(bool $isActive): void
    {
        $this->isActive = $isActive;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'code' => $this->code,
            'name' => $this->name,
            'managerId' => $this->managerId,
            'city' => $this->city,
            'countryCode' => $this->countryCode,
            'isActive' => $this->isActive,
        ];
    }
}
