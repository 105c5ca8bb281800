<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * How many of a product there are in a warehouse. The two are the key, there is no id.
 */
class StockLevelSync implements JsonSerializable
{
	private $warehouseId;
	private $productId;
	private $onHand;
	private $reserved;
	private $reorderPoint;
	private $bin;
	private $countedAt;

	public static function fromRow($row)
	{
		$stockLevel = new StockLevelSync();
		$stockLevel->setWarehouseId((int) $row['warehouse_id']);
		$stockLevel->setProductId((int) $row['product_id']);
		$stockLevel->setOnHand((string) $row['on_hand']);
		$stockLevel->setReserved((string) $row['reserved']);
		$stockLevel->setReorderPoint(SyncValue::stringOrNull($row['reorder_point']));
		$stockLevel->setBin(SyncValue::trimOrNull($row['bin']));
		$stockLevel->setCountedAt(SyncValue::dateTimeOrNull($row['counted_at']));

		return $stockLevel;
	}

	public function getWarehouseId()
	{
		return $this->warehouseId;
	}

	public function setWarehouseId($warehouseId)
	{
		$this->warehouseId = $warehouseId;
	}

	public function getProductId()
	{
		return $this->productId;
	}

	public function setProductId($productId)
	{
		$this->productId = $productId;
	}

	public function getOnHand()
	{
		return $this->onHand;
	}

	public function setOnHand($onHand)
	{
		$this->onHand = $onHand;
	}

	public function getReserved()
	{
		return $this->reserved;
	}

	public function setReserved($reserved)
	{
		$this->reserved = $reserved;
	}

	public function getReorderPoint()
	{
		return $this->reorderPoint;
	}

	public function setReorderPoint($reorderPoint)
	{
		$this->reorderPoint = $reorderPoint;
	}

	public function getBin()
	{
		return $this->bin;
	}

	public function setBin($bin)
	{
		$this->bin = $bin;
	}

	public function getCountedAt()
	{
		return $this->countedAt;
	}

	public function setCountedAt($countedAt)
	{
		$this->countedAt = $countedAt;
	}

	public function toArray()
	{
		return array(
			'warehouse_id' => $this->warehouseId,
			'product_id' => $this->productId,
			'on_hand' => $this->onHand,
			'reserved' => $this->reserved,
			'reorder_point' => $this->reorderPoint,
			'bin' => $this->bin,
			'counted_at' => $this->countedAt,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
