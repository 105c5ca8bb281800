<?php

/** A customer, as RMX gets it. */
class CustomerSync
{
	/** @var int */
	private $id;

	/** @var string */
	private $name;

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setName($name)
	{
		$this->name = $name;
	}

	public function getName()
	{
		return $this->name;
	}

	/** @return array */
	public function toArray()
	{
		return array(
			'id'   => $this->id,
			'name' => $this->name,
		);
	}
}
