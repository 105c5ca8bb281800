<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A warehouse.
 */
class WarehouseSync implements JsonSerializable
{
	private $id;
	private $code;
	private $name;
	private $managerId;
	private $city;
	private $countryCode;
	private $isActive;

	public static function fromRow($row)
	{
		$warehouse = new WarehouseSync();
		$warehouse->setId((int) $row['id']);
		$warehouse->setCode((string) $row['code']);
		$warehouse->setName(trim($row['name']));
		$warehouse->setManagerId(SyncValue::intOrNull($row['manager_id']));
		$warehouse->setCity(SyncValue::trimOrNull($row['city']));
		$warehouse->setCountryCode(strtoupper($row['country_code']));
		$warehouse->setIsActive((bool) $row['is_active']);

		return $warehouse;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getCode()
	{
		return $this->code;
	}

	public function setCode($code)
	{
		$this->code = $code;
	}

	public function getName()
	{
		return $this->name;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getManagerId()
	{
		return $this->managerId;
	}

	public function setManagerId($managerId)
	{
		$this->managerId = $managerId;
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

	public function getIsActive()
	{
		return $this->isActive;
	}

	public function setIsActive($isActive)
	{
		$this->isActive = $isActive;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'code' => $this->code,
			'name' => $this->name,
			'manager_id' => $this->managerId,
			'city' => $this->city,
			'country_code' => $this->countryCode,
			'is_active' => $this->isActive,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
