<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * Kind of an asset.
 */
class AssetTypeSync implements JsonSerializable
{
	private $id;
	private $code;
	private $name;
	private $inspectionIntervalMonths;
	private $requiresCertificate;

	public static function fromRow($row)
	{
		$assetType = new AssetTypeSync();
		$assetType->setId((int) $row['id']);
		$assetType->setCode((string) $row['code']);
		$assetType->setName(trim($row['name']));
		$assetType->setInspectionIntervalMonths(SyncValue::intOrNull($row['inspection_interval_months']));
		$assetType->setRequiresCertificate((bool) $row['requires_certificate']);

		return $assetType;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
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

	public function getInspectionIntervalMonths()
	{
		return $this->inspectionIntervalMonths;
	}

	public function setInspectionIntervalMonths($inspectionIntervalMonths)
	{
		$this->inspectionIntervalMonths = $inspectionIntervalMonths;
	}

	public function getRequiresCertificate()
	{
		return $this->requiresCertificate;
	}

	public function setRequiresCertificate($requiresCertificate)
	{
		$this->requiresCertificate = $requiresCertificate;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'code' => $this->code,
			'name' => $this->name,
			'inspection_interval_months' => $this->inspectionIntervalMonths,
			'requires_certificate' => $this->requiresCertificate,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
