<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A category; the parent may come later, RMX waits for it.
 */
class ProductCategorySync implements JsonSerializable
{
	private $id;
	private $parentId;
	private $code;
	private $name;
	private $sortOrder;
	private $isVisible;

	public static function fromRow($row)
	{
		$productCategory = new ProductCategorySync();
		$productCategory->setId((int) $row['id']);
		$productCategory->setParentId(SyncValue::intOrNull($row['parent_id']));
		$productCategory->setCode((string) $row['code']);
		$productCategory->setName(trim($row['name']));
		$productCategory->setSortOrder((int) $row['sort_order']);
		$productCategory->setIsVisible((bool) $row['is_visible']);

		return $productCategory;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getParentId()
	{
		return $this->parentId;
	}

	public function setParentId($parentId)
	{
		$this->parentId = $parentId;
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

	public function getSortOrder()
	{
		return $this->sortOrder;
	}

	public function setSortOrder($sortOrder)
	{
		$this->sortOrder = $sortOrder;
	}

	public function getIsVisible()
	{
		return $this->isVisible;
	}

	public function setIsVisible($isVisible)
	{
		$this->isVisible = $isVisible;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'parent_id' => $this->parentId,
			'code' => $this->code,
			'name' => $this->name,
			'sort_order' => $this->sortOrder,
			'is_visible' => $this->isVisible,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
