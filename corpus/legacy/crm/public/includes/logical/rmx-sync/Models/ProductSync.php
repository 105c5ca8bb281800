<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A product. Prices are strings, as the database has them.
 */
class ProductSync implements JsonSerializable
{
	private $id;
	private $categoryId;
	private $supplierId;
	private $sku;
	private $name;
	private $description;
	private $unit;
	private $listPrice;
	private $costPrice;
	private $taxRate;
	private $weightGrams;
	private $isSerialized;
	private $attributes;
	private $discontinuedOn;

	public static function fromRow($row)
	{
		$product = new ProductSync();
		$product->setId((int) $row['id']);
		$product->setCategoryId((int) $row['category_id']);
		$product->setSupplierId(SyncValue::intOrNull($row['supplier_id']));
		$product->setSku(trim($row['sku']));
		$product->setName(trim($row['name']));
		$product->setDescription(SyncValue::trimOrNull($row['description']));
		$product->setUnit((string) $row['unit']);
		$product->setListPrice((string) $row['list_price']);
		$product->setCostPrice(SyncValue::stringOrNull($row['cost_price']));
		$product->setTaxRate((string) $row['tax_rate']);
		$product->setWeightGrams(SyncValue::intOrNull($row['weight_grams']));
		$product->setIsSerialized((bool) $row['is_serialized']);
		$product->setAttributes(SyncValue::jsonObject($row['attributes']));
		$product->setDiscontinuedOn(SyncValue::dateOrNull($row['discontinued_on']));

		return $product;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getCategoryId()
	{
		return $this->categoryId;
	}

	public function setCategoryId($categoryId)
	{
		$this->categoryId = $categoryId;
	}

	public function getSupplierId()
	{
		return $this->supplierId;
	}

	public function setSupplierId($supplierId)
	{
		$this->supplierId = $supplierId;
	}

	public function getSku()
	{
		return $this->sku;
	}

	public function setSku($sku)
	{
		$this->sku = $sku;
	}

	public function getName()
	{
		return $this->name;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getDescription()
	{
		return $this->description;
	}

	public function setDescription($description)
	{
		$this->description = $description;
	}

	public function getUnit()
	{
		return $this->unit;
	}

	public function setUnit($unit)
	{
		$this->unit = $unit;
	}

	public function getListPrice()
	{
		return $this->listPrice;
	}

	public function setListPrice($listPrice)
	{
		$this->listPrice = $listPrice;
	}

	public function getCostPrice()
	{
		return $this->costPrice;
	}

	public function setCostPrice($costPrice)
	{
		$this->costPrice = $costPrice;
	}

	public function getTaxRate()
	{
		return $this->taxRate;
	}

	public function setTaxRate($taxRate)
	{
		$this->taxRate = $taxRate;
	}

	public function getWeightGrams()
	{
		return $this->weightGrams;
	}

	public function setWeightGrams($weightGrams)
	{
		$this->weightGrams = $weightGrams;
	}

	public function getIsSerialized()
	{
		return $this->isSerialized;
	}

	public function setIsSerialized($isSerialized)
	{
		$this->isSerialized = $isSerialized;
	}

	public function getAttributes()
	{
		return $this->attributes;
	}

	public function setAttributes($attributes)
	{
		$this->attributes = $attributes;
	}

	public function getDiscontinuedOn()
	{
		return $this->discontinuedOn;
	}

	public function setDiscontinuedOn($discontinuedOn)
	{
		$this->discontinuedOn = $discontinuedOn;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'category_id' => $this->categoryId,
			'supplier_id' => $this->supplierId,
			'sku' => $this->sku,
			'name' => $this->name,
			'description' => $this->description,
			'unit' => $this->unit,
			'list_price' => $this->listPrice,
			'cost_price' => $this->costPrice,
			'tax_rate' => $this->taxRate,
			'weight_grams' => $this->weightGrams,
			'is_serialized' => $this->isSerialized,
			'attributes' => $this->attributes,
			'discontinued_on' => $this->discontinuedOn,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
