<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * A tag.
 */
class TagSync implements JsonSerializable
{
	private $id;
	private $name;
	private $slug;
	private $color;
	private $sortOrder;

	public static function fromRow($row)
	{
		$tag = new TagSync();
		$tag->setId((int) $row['id']);
		$tag->setName(trim($row['name']));
		$tag->setSlug((string) $row['slug']);
		$tag->setColor(SyncValue::lowerOrNull($row['color']));
		$tag->setSortOrder((int) $row['sort_order']);

		return $tag;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getName()
	{
		return $this->name;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getSlug()
	{
		return $this->slug;
	}

	public function setSlug($slug)
	{
		$this->slug = $slug;
	}

	public function getColor()
	{
		return $this->color;
	}

	public function setColor($color)
	{
		$this->color = $color;
	}

	public function getSortOrder()
	{
		return $this->sortOrder;
	}

	public function setSortOrder($sortOrder)
	{
		$this->sortOrder = $sortOrder;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'name' => $this->name,
			'slug' => $this->slug,
			'color' => $this->color,
			'sort_order' => $this->sortOrder,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
