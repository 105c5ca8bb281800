<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * Head of an invoice; the lines travel by themselves.
 */
class InvoiceSync implements JsonSerializable
{
	private $id;
	private $customerId;
	private $contractId;
	private $invoiceNo;
	private $status;
	private $currency;
	private $issuedOn;
	private $dueOn;
	private $netTotal;
	private $taxTotal;
	private $grossTotal;
	private $paidAt;

	public static function fromRow($row)
	{
		$invoice = new InvoiceSync();
		$invoice->setId((int) $row['id']);
		$invoice->setCustomerId((int) $row['customer_id']);
		$invoice->setContractId(SyncValue::intOrNull($row['contract_id']));
		$invoice->setInvoiceNo((string) $row['invoice_no']);
		$invoice->setStatus((string) $row['status']);
		$invoice->setCurrency(strtoupper($row['currency']));
		$invoice->setIssuedOn(SyncValue::dateOrNull($row['issued_on']));
		$invoice->setDueOn(SyncValue::dateOrNull($row['due_on']));
		$invoice->setNetTotal((string) $row['net_total']);
		$invoice->setTaxTotal((string) $row['tax_total']);
		$invoice->setGrossTotal((string) $row['gross_total']);
		$invoice->setPaidAt(SyncValue::dateTimeOrNull($row['paid_at']));

		return $invoice;
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

	public function getContractId()
	{
		return $this->contractId;
	}

	public function setContractId($contractId)
	{
		$this->contractId = $contractId;
	}

	public function getInvoiceNo()
	{
		return $this->invoiceNo;
	}

	public function setInvoiceNo($invoiceNo)
	{
		$this->invoiceNo = $invoiceNo;
	}

	public function getStatus()
	{
		return $this->status;
	}

	public function setStatus($status)
	{
		$this->status = $status;
	}

	public function getCurrency()
	{
		return $this->currency;
	}

	public function setCurrency($currency)
	{
		$this->currency = $currency;
	}

	public function getIssuedOn()
	{
		return $this->issuedOn;
	}

	public function setIssuedOn($issuedOn)
	{
		$this->issuedOn = $issuedOn;
	}

	public function getDueOn()
	{
		return $this->dueOn;
	}

	public function setDueOn($dueOn)
	{
		$this->dueOn = $dueOn;
	}

	public function getNetTotal()
	{
		return $this->netTotal;
	}

	public function setNetTotal($netTotal)
	{
		$this->netTotal = $netTotal;
	}

	public function getTaxTotal()
	{
		return $this->taxTotal;
	}

	public function setTaxTotal($taxTotal)
	{
		$this->taxTotal = $taxTotal;
	}

	public function getGrossTotal()
	{
		return $this->grossTotal;
	}

	public function setGrossTotal($grossTotal)
	{
		$this->grossTotal = $grossTotal;
	}

	public function getPaidAt()
	{
		return $this->paidAt;
	}

	public function setPaidAt($paidAt)
	{
		$this->paidAt = $paidAt;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'customer_id' => $this->customerId,
			'contract_id' => $this->contractId,
			'invoice_no' => $this->invoiceNo,
			'status' => $this->status,
			'currency' => $this->currency,
			'issued_on' => $this->issuedOn,
			'due_on' => $this->dueOn,
			'net_total' => $this->netTotal,
			'tax_total' => $this->taxTotal,
			'gross_total' => $this->grossTotal,
			'paid_at' => $this->paidAt,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
