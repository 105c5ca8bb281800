<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * Money that came in. bank_transaction_id is a bigint unsigned and stays a string.
 */
class PaymentSync implements JsonSerializable
{
	private $id;
	private $invoiceId;
	private $method;
	private $reference;
	private $amount;
	private $receivedAt;
	private $bankTransactionId;

	public static function fromRow($row)
	{
		$payment = new PaymentSync();
		$payment->setId((int) $row['id']);
		$payment->setInvoiceId((int) $row['invoice_id']);
		$payment->setMethod((string) $row['method']);
		$payment->setReference(SyncValue::trimOrNull($row['reference']));
		$payment->setAmount((string) $row['amount']);
		$payment->setReceivedAt(SyncValue::dateTimeOrNull($row['received_at']));
		$payment->setBankTransactionId(SyncValue::stringOrNull($row['bank_transaction_id']));

		return $payment;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getInvoiceId()
	{
		return $this->invoiceId;
	}

	public function setInvoiceId($invoiceId)
	{
		$this->invoiceId = $invoiceId;
	}

	public function getMethod()
	{
		return $this->method;
	}

	public function setMethod($method)
	{
		$this->method = $method;
	}

	public function getReference()
	{
		return $this->reference;
	}

	public function setReference($reference)
	{
		$this->reference = $reference;
	}

	public function getAmount()
	{
		return $this->amount;
	}

	public function setAmount($amount)
	{
		$this->amount = $amount;
	}

	public function getReceivedAt()
	{
		return $this->receivedAt;
	}

	public function setReceivedAt($receivedAt)
	{
		$this->receivedAt = $receivedAt;
	}

	public function getBankTransactionId()
	{
		return $this->bankTransactionId;
	}

	public function setBankTransactionId($bankTransactionId)
	{
		$this->bankTransactionId = $bankTransactionId;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'invoice_id' => $this->invoiceId,
			'method' => $this->method,
			'reference' => $this->reference,
			'amount' => $this->amount,
			'received_at' => $this->receivedAt,
			'bank_transaction_id' => $this->bankTransactionId,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
