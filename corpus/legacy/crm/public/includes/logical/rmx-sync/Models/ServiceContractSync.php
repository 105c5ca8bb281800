<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A service contract. The coverage is a SET column and travels as a list.
 */
class ServiceContractSync implements JsonSerializable
{
	private $id;
	private $customerId;
	private $ownerId;
	private $contractNo;
	private $title;
	private $status;
	private $coverage = array();
	private $startsOn;
	private $endsOn;
	private $monthlyFee;
	private $responseTime;
	private $autoRenew;

	public static function fromRow($row)
	{
		$serviceContract = new ServiceContractSync();
		$serviceContract->setId((int) $row['id']);
		$serviceContract->setCustomerId((int) $row['customer_id']);
		$serviceContract->setOwnerId(SyncValue::intOrNull($row['owner_id']));
		$serviceContract->setContractNo((string) $row['contract_no']);
		$serviceContract->setTitle((string) $row['title']);
		$serviceContract->setStatus((string) $row['status']);
		$serviceContract->setCoverage($row['coverage'] === '' ? array() : explode(',', $row['coverage']));
		$serviceContract->setStartsOn(SyncValue::dateOrNull($row['starts_on']));
		$serviceContract->setEndsOn(SyncValue::dateOrNull($row['ends_on']));
		$serviceContract->setMonthlyFee((string) $row['monthly_fee']);
		$serviceContract->setResponseTime(SyncValue::trimOrNull($row['response_time']));
		$serviceContract->setAutoRenew((bool) $row['auto_renew']);

		return $serviceContract;
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

	public function getOwnerId()
	{
		return $this->ownerId;
	}

	public function setOwnerId($ownerId)
	{
		$this->ownerId = $ownerId;
	}

	public function getContractNo()
	{
		return $this->contractNo;
	}

	public function setContractNo($contractNo)
	{
		$this->contractNo = $contractNo;
	}

	public function getTitle()
	{
		return $this->title;
	}

	public function setTitle($title)
	{
		$this->title = $title;
	}

	public function getStatus()
	{
		return $this->status;
	}

	public function setStatus($status)
	{
		$this->status = $status;
	}

	public function getCoverage()
	{
		return $this->coverage;
	}

	public function setCoverage($coverage)
	{
		$this->coverage = $coverage;
	}

	public function getStartsOn()
	{
		return $this->startsOn;
	}

	public function setStartsOn($startsOn)
	{
		$this->startsOn = $startsOn;
	}

	public function getEndsOn()
	{
		return $this->endsOn;
	}

	public function setEndsOn($endsOn)
	{
		$this->endsOn = $endsOn;
	}

	public function getMonthlyFee()
	{
		return $this->monthlyFee;
	}

	public function setMonthlyFee($monthlyFee)
	{
		$this->monthlyFee = $monthlyFee;
	}

	public function getResponseTime()
	{
		return $this->responseTime;
	}

	public function setResponseTime($responseTime)
	{
		$this->responseTime = $responseTime;
	}

	public function getAutoRenew()
	{
		return $this->autoRenew;
	}

	public function setAutoRenew($autoRenew)
	{
		$this->autoRenew = $autoRenew;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'customer_id' => $this->customerId,
			'owner_id' => $this->ownerId,
			'contract_no' => $this->contractNo,
			'title' => $this->title,
			'status' => $this->status,
			'coverage' => $this->coverage,
			'starts_on' => $this->startsOn,
			'ends_on' => $this->endsOn,
			'monthly_fee' => $this->monthlyFee,
			'response_time' => $this->responseTime,
			'auto_renew' => $this->autoRenew,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
