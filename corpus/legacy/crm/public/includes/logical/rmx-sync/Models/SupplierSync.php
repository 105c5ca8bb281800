<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A supplier.
 */
class SupplierSync implements JsonSerializable
{
	private $id;
	private $supplierNo;
	private $name;
	private $email;
	private $phone;
	private $countryCode;
	private $leadTimeDays;
	private $isActive;

	public static function fromRow($row)
	{
		$supplier = new SupplierSync();
		$supplier->setId((int) $row['id']);
		$supplier->setSupplierNo((string) $row['supplier_no']);
		$supplier->setName(trim($row['name']));
		$supplier->setEmail(SyncValue::lowerOrNull($row['email']));
		$supplier->setPhone(SyncValue::trimOrNull($row['phone']));
		$supplier->setCountryCode(strtoupper($row['country_code']));
		$supplier->setLeadTimeDays(SyncValue::intOrNull($row['lead_time_days']));
		$supplier->setIsActive((bool) $row['is_active']);

		return $supplier;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getSupplierNo()
	{
		return $this->supplierNo;
	}

	public function setSupplierNo($supplierNo)
	{
		$this->supplierNo = $supplierNo;
	}

	public function getName()
	{
		return $this->name;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getEmail()
	{
		return $this->email;
	}

	public function setEmail($email)
	{
		$this->email = $email;
	}

	public function getPhone()
	{
		return $this->phone;
	}

	public function setPhone($phone)
	{
		$this->phone = $phone;
	}

	public function getCountryCode()
	{
		return $this->countryCode;
	}

	public function setCountryCode($countryCode)
	{
		$this->countryCode = $countryCode;
	}

	public function getLeadTimeDays()
	{
		return $this->leadTimeDays;
	}

	public function setLeadTimeDays($leadTimeDays)
	{
		$this->leadTimeDays = $leadTimeDays;
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
			'supplier_no' => $this->supplierNo,
			'name' => $this->name,
			'email' => $this->email,
			'phone' => $this->phone,
			'country_code' => $this->countryCode,
			'lead_time_days' => $this->leadTimeDays,
			'is_active' => $this->isActive,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
?>
