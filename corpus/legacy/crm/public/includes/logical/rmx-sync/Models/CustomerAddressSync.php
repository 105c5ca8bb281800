<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * An address of a customer.
 */
class CustomerAddressSync implements JsonSerializable
{
	private $id;
	private $customerId;
	private $kind;
	private $label;
	private $street;
	private $street2;
	private $postalCode;
	private $city;
	private $countryCode;
	private $latitude;
	private $longitude;
	private $isDefault;

	public static function fromRow($row)
	{
		$customerAddress = new CustomerAddressSync();
		$customerAddress->setId((int) $row['id']);
		$customerAddress->setCustomerId((int) $row['customer_id']);
		$customerAddress->setKind((string) $row['kind']);
		$customerAddress->setLabel(SyncValue::trimOrNull($row['label']));
		$customerAddress->setStreet((string) $row['street']);
		$customerAddress->setStreet2(SyncValue::trimOrNull($row['street2']));
		$customerAddress->setPostalCode((string) $row['postal_code']);
		$customerAddress->setCity((string) $row['city']);
		$customerAddress->setCountryCode(strtoupper($row['country_code']));
		$customerAddress->setLatitude(SyncValue::stringOrNull($row['latitude']));
		$customerAddress->setLongitude(SyncValue::stringOrNull($row['longitude']));
		$customerAddress->setIsDefault((bool) $row['is_default']);

		return $customerAddress;
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

	public function getKind()
	{
		return $this->kind;
	}

	public function setKind($kind)
	{
		$this->kind = $kind;
	}

	public function getLabel()
	{
		return $this->label;
	}

	public function setLabel($label)
	{
		$this->label = $label;
	}

	public function getStreet()
	{
		return $this->street;
	}

	public function setStreet($street)
	{
		$this->street = $street;
	}

	public function getStreet2()
	{
		return $this->street2;
	}

	public function setStreet2($street2)
	{
		$this->street2 = $street2;
	}

	public function getPostalCode()
	{
		return $this->postalCode;
	}

	public function setPostalCode($postalCode)
	{
		$this->postalCode = $postalCode;
	}

	public function getCity()
	{
		return $this->city;
	}

	public function setCity($city)
	{
		$this->city = $city;
	}

	public function getCountryCode()
	{
		return $this->countryCode;
	}

	public function setCountryCode($countryCode)
	{
		$this->countryCode = $countryCode;
	}

	public function getLatitude()
	{
		return $this->latitude;
	}

	public function setLatitude($latitude)
	{
		$this->latitude = $latitude;
	}

	public function getLongitude()
	{
		return $this->longitude;
	}

	public function setLongitude($longitude)
	{
		$this->longitude = $longitude;
	}

	public function getIsDefault()
	{
		return $this->isDefault;
	}

	public function setIsDefault($isDefault)
	{
		$this->isDefault = $isDefault;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'customer_id' => $this->customerId,
			'kind' => $this->kind,
			'label' => $this->label,
			'street' => $this->street,
			'street2' => $this->street2,
			'postal_code' => $this->postalCode,
			'city' => $this->city,
			'country_code' => $this->countryCode,
			'latitude' => $this->latitude,
			'longitude' => $this->longitude,
			'is_default' => $this->isDefault,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
