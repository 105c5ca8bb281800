<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

/**
 * A product of the catalogue. Filled by RmxSynchronizer::collectProducts(), which knows the prices.
 */
class ProductSync implements \JsonSerializable
{
    private int $id;
    private int $categoryId;
    private ?int $supplierId = null;
    private string $sku;
    private string $name;
    private ?string $description = null;
    private string $unit = 'piece';
    private string $listPrice = '0.0000';
    private ?string $costPrice = null;
    private string $taxRate = '0.00';
    private ?int $weightGrams = null;
    private bool $isSerialized = false;
    private ?object $attributes = null;
    private ?string $discontinuedOn = null;

    public function __construct(int $id, int $categoryId, string $sku, string $name)
    {
        $this->id = $id;
        $this->categoryId = $categoryId;
        $this->sku = $sku;
        $this->name = $name;
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getSku(): string
    {
        return $this->sku;
    }

    public function setSupplierId(?int $supplierId): self
    {
        $this->supplierId = $supplierId;

        return $this;
    }

    public function setDescription(?string $description): self
    {
        $this->description = $description;

        return $this;
    }

    public function setUnit(string $unit): self
    {
        $this->unit = $unit;

        return $this;
    }

    /** @param string $listPrice decimal(12,4), as the database has it */
    public function setListPrice(string $listPrice): self
    {
        $this->listPrice = $listPrice;

        return $this;
    }

    public function setCostPrice(?string $costPrice): self
    {
        $this->costPrice = $costPrice;

        return $this;
    }

    public function setTaxRate(string $taxRate): self
    {
        $this->taxRate = $taxRate;

        return $this;
    }

    public function setWeightGrams(?int $weightGrams): self
    {
        $this->weightGrams = $weightGrams;

        return $this;
    }

    public function setIsSerialized(bool $isSerialized): self
    {
        $this->isSerialized = $isSerialized;

        return $this;
    }

    /** @param array<string, mixed>|null $attributes */
    public function setAttributes(?array $attributes): self
    {
        $this->attributes = $attributes === null ? null : (object) $attributes;

        return $this;
    }

    public function setDiscontinuedOn(?string $discontinuedOn): self
    {
        $this->discontinuedOn = $discontinuedOn;

        return $this;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'categoryId' => $this->categoryId,
            'supplierId' => $this->supplierId,
            'sku' => $this->sku,
            'name' => $this->name,
            'description' => $this->description,
            'unit' => $this->unit,
            'listPrice' => $this->listPrice,
            'costPrice' => $this->costPrice,
            'taxRate' => $this->taxRate,
            'weightGrams' => $this->weightGrams,
            'isSerialized' => $this->isSerialized,
            'attributes' => $this->attributes,
            'discontinuedOn' => $this->discontinuedOn,
        ];
    }
}
