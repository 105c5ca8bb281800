<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A customer, deleted ones too: RMX hides them itself.
 */
class CustomerSync implements JsonSerializable
{
	private $id;
	private $customerNo;
	private $name;
	private $legalName;
	private $vatId;
	private $email;
	private $phone;
	private $website;
	private $kind;
	private $accountManagerId;
	private $creditLimit;
	private $paymentTermsDays;
	private $isBlocked;
	private $notes;
	private $updatedAt;
	private $isDeleted = false;

	public static function fromRow($row)
	{
		$customer = new CustomerSync();
		$customer->setId((int) $row['id']);
		$customer->setCustomerNo((string) $row['customer_no']);
		$customer->setName(trim($row['name']));
		$customer->setLegalName(SyncValue::trimOrNull($row['legal_name']));
		$customer->setVatId(SyncValue::upperOrNull($row['vat_id']));
		$customer->setEmail(SyncValue::lowerOrNull($row['email']));
		$customer->setPhone(SyncValue::trimOrNull($row['phone']));
		$customer->setWebsite(SyncValue::trimOrNull($row['website']));
		$customer->setKind((string) $row['kind']);
		$customer->setAccountManagerId(SyncValue::intOrNull($row['account_manager_id']));
		$customer->setCreditLimit((string) $row['credit_limit']);
		$customer->setPaymentTermsDays((int) $row['payment_terms_days']);
		$customer->setIsBlocked((bool) $row['is_blocked']);
		$customer->setNotes(SyncValue::trimOrNull($row['notes']));
		$customer->setUpdatedAt(SyncValue::dateTimeOrNull($row['updated_at']));
		$customer->setIsDeleted($row['deleted_at'] !== null);

		return $customer;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getCustomerNo()
	{
		return $this->customerNo;
	}

	public function setCustomerNo($customerNo)
	{
		$this->customerNo = $customerNo;
	}

	public function getName()
	{
		return $this->name;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getLegalName()
	{
		return $this->legalName;
	}

	public function setLegalName($legalName)
	{
		$this->legalName = $legalName;
	}

	public function getVatId()
	{
		return $this->vatId;
	}

	public function setVatId($vatId)
	{
		$this->vatId = $vatId;
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

	public function getWebsite()
	{
		return $this->website;
	}

	public function setWebsite($website)
	{
		$this->website = $website;
	}

	public function getKind()
	{
		return $this->kind;
	}

	public function setKind($kind)
	{
		$this->kind = $kind;
	}

	public function getAccountManagerId()
	{
		return $this->accountManagerId;
	}

	public function setAccountManagerId($accountManagerId)
	{
		$this->accountManagerId = $accountManagerId;
	}

	public function getCreditLimit()
	{
		return $this->creditLimit;
	}

	public function setCreditLimit($creditLimit)
	{
		$this->creditLimit = $creditLimit;
	}

	public function getPaymentTermsDays()
	{
		return $this->paymentTermsDays;
	}

	public function setPaymentTermsDays($paymentTermsDays)
	{
		$this->paymentTermsDays = $paymentTermsDays;
	}

	public function getIsBlocked()
	{
		return $this->isBlocked;
	}

	public function setIsBlocked($isBlocked)
	{
		$this->isBlocked = $isBlocked;
	}

	public function getNotes()
	{
		return $this->notes;
	}

	public function setNotes($notes)
	{
		$this->notes = $notes;
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
			'customer_no' => $this->customerNo,
			'name' => $this->name,
			'legal_name' => $this->legalName,
			'vat_id' => $this->vatId,
			'email' => $this->email,
			'phone' => $this->phone,
			'website' => $this->website,
			'kind' => $this->kind,
			'account_manager_id' => $this->accountManagerId,
			'credit_limit' => $this->creditLimit,
			'payment_terms_days' => $this->paymentTermsDays,
			'is_blocked' => $this->isBlocked,
			'notes' => $this->notes,
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
