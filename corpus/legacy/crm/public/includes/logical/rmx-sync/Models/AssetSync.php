<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A machine at a customer's, deleted ones too.
 */
class AssetSync implements JsonSerializable
{
	private $id;
	private $customerId;
	private $addressId;
	private $assetTypeId;
	private $productId;
	private $serialNumber;
	private $name;
	private $status;
	private $installedOn;
	private $warrantyUntil;
	private $purchasePrice;
	private $meterReading;
	private $customFields;
	private $updatedAt;
	private $isDeleted = false;

	public static function fromRow($row)
	{
		$asset = new AssetSync();
		$asset->setId((int) $row['id']);
		$asset->setCustomerId((int) $row['customer_id']);
		$asset->setAddressId(SyncValue::intOrNull($row['address_id']));
		$asset->setAssetTypeId((int) $row['asset_type_id']);
		$asset->setProductId(SyncValue::intOrNull($row['product_id']));
		$asset->setSerialNumber(trim($row['serial_number']));
		$asset->setName(trim($row['name']));
		$asset->setStatus((string) $row['status']);
		$asset->setInstalledOn(SyncValue::dateOrNull($row['installed_on']));
		$asset->setWarrantyUntil(SyncValue::dateOrNull($row['warranty_until']));
		$asset->setPurchasePrice(SyncValue::stringOrNull($row['purchase_price']));
		$asset->setMeterReading(SyncValue::stringOrNull($row['meter_reading']));
		$asset->setCustomFields(SyncValue::jsonObject($row['custom_fields']));
		$asset->setUpdatedAt(SyncValue::dateTimeOrNull($row['updated_at']));
		$asset->setIsDeleted($row['deleted_at'] !== null);

		return $asset;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getCustomerId()
	{
		return $this->customerId;
	}

	public function setCustomerId($customerId)
	{
		$this->customerId = $customerId;
	}

	public function getAddressId()
	{
		return $this->addressId;
	}

	public function setAddressId($addressId)
	{
		$this->addressId = $addressId;
	}

	public function getAssetTypeId()
	{
		return $this->assetTypeId;
	}

	public function setAssetTypeId($assetTypeId)
	{
		$this->assetTypeId = $assetTypeId;
	}

	public function getProductId()
	{
		return $this->productId;
	}

	public function setProductId($productId)
	{
		$this->productId = $productId;
	}

	public function getSerialNumber()
	{
		return $this->serialNumber;
	}

	public function setSerialNumber($serialNumber)
	{
		$this->serialNumber = $serialNumber;
	}

	public function getName()
	{
		return $this->name;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getStatus()
	{
		return $this->status;
	}

	public function setStatus($status)
	{
		$this->status = $status;
	}

	public function getInstalledOn()
	{
		return $this->installedOn;
	}

	public function setInstalledOn($installedOn)
	{
		$this->installedOn = $installedOn;
	}

	public function getWarrantyUntil()
	{
		return $this->warrantyUntil;
	}

	public function setWarrantyUntil($warrantyUntil)
	{
		$this->warrantyUntil = $warrantyUntil;
	}

	public function getPurchasePrice()
	{
		return $this->purchasePrice;
	}

	public function setPurchasePrice($purchasePrice)
	{
		$this->purchasePrice = $purchasePrice;
	}

	public function getMeterReading()
	{
		return $this->meterReading;
	}

	public function setMeterReading($meterReading)
	{
		$this->meterReading = $meterReading;
	}

	public function getCustomFields()
	{
		return $this->customFields;
	}

	public function setCustomFields($customFields)
	{
		$this->customFields = $customFields;
	}

	public function getUpdatedAt()
	{
		return $this->updatedAt;
	}

	public function setUpdatedAt($updatedAt)
	{
		$this->updatedAt = $updatedAt;
	}

	public function getIsDeleted()
	{
		return $this->isDeleted;
	}

	public function setIsDeleted($isDeleted)
	{
		$this->isDeleted = $isDeleted;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'customer_id' => $this->customerId,
			'address_id' => $this->addressId,
			'asset_type_id' => $this->assetTypeId,
			'product_id' => $this->productId,
			'serial_number' => $this->serialNumber,
			'name' => $this->name,
			'status' => $this->status,
			'installed_on' => $this->installedOn,
			'warranty_until' => $this->warrantyUntil,
			'purchase_price' => $this->purchasePrice,
			'meter_reading' => $this->meterReading,
			'custom_fields' => $this->customFields,
			'updated_at' => $this->updatedAt,
			'is_deleted' => $this->isDeleted,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
