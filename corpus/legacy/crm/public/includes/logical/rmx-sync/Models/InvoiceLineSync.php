<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A line of an invoice.
 */
class InvoiceLineSync implements JsonSerializable
{
	private $id;
	private $invoiceId;
	private $productId;
	private $position;
	private $description;
	private $quantity;
	private $unitPrice;
	private $taxRate;

	public static function fromRow($row)
	{
		$invoiceLine = new InvoiceLineSync();
		$invoiceLine->setId((int) $row['id']);
		$invoiceLine->setInvoiceId((int) $row['invoice_id']);
		$invoiceLine->setProductId(SyncValue::intOrNull($row['product_id']));
		$invoiceLine->setPosition((int) $row['position']);
		$invoiceLine->setDescription((string) $row['description']);
		$invoiceLine->setQuantity((string) $row['quantity']);
		$invoiceLine->setUnitPrice((string) $row['unit_price']);
		$invoiceLine->setTaxRate((string) $row['tax_rate']);

		return $invoiceLine;
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

	public function getProductId()
	{
		return $this->productId;
	}

	public function setProductId($productId)
	{
		$this->productId = $productId;
	}

	public function getPosition()
	{
		return $this->position;
	}

	public function setPosition($position)
	{
		$this->position = $position;
	}

	public function getDescription()
	{
		return $this->description;
	}

	public function setDescription($description)
	{
		$this->description = $description;
	}

	public function getQuantity()
	{
		return $this->quantity;
	}

	public function setQuantity($quantity)
	{
		$this->quantity = $quantity;
	}

	public function getUnitPrice()
	{
		return $this->unitPrice;
	}

	public function setUnitPrice($unitPrice)
	{
		$this->unitPrice = $unitPrice;
	}

	public function getTaxRate()
	{
		return $this->taxRate;
	}

	public function setTaxRate($taxRate)
	{
		$this->taxRate = $taxRate;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'invoice_id' => $this->invoiceId,
			'product_id' => $this->productId,
			'position' => $this->position,
			'description' => $this->description,
			'quantity' => $this->quantity,
			'unit_price' => $this->unitPrice,
			'tax_rate' => $this->taxRate,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
