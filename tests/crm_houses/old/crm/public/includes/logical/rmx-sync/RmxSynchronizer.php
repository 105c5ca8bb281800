<?php

require_once dirname(__FILE__) . '/Enums/SyncTables.php';
require_once dirname(__FILE__) . '/RmxSyncPayload.php';
require_once dirname(__FILE__) . '/Models/UserSync.php';
require_once dirname(__FILE__) . '/Models/CustomerSync.php';
require_once dirname(__FILE__) . '/Models/ProductSync.php';
require_once dirname(__FILE__) . '/Models/AssetSync.php';

class RmxSynchronizer
{
	private $db;

	public function __construct($db)
	{
		$this->db = $db;
	}

	/** @param array $pending table => array(id => operation) */
	public function buildPayload($pending)
	{
		$payload = new RmxSyncPayload();
		$payload->setUsers($this->collect(SyncTables::USERS, $pending));
		$payload->setCustomers($this->collect(SyncTables::CUSTOMERS, $pending));
		$payload->setProducts($this->collect(SyncTables::PRODUCTS, $pending));
		$payload->setAssets($this->collect(SyncTables::ASSETS, $pending));
		$payload->setDeletions($this->collectDeletions($pending));

		return $payload;
	}

	private function collect($table, $pending)
	{
		$ids = isset($pending[$table]) ? array_keys(array_diff($pending[$table], array('delete'))) : array();
		if (count($ids) === 0) {
			return array();
		}

		switch ($table) {
			case SyncTables::USERS:
				$rows = $this->collectUsers($ids);
				break;
			case SyncTables::CUSTOMERS:
				$rows = $this->collectCustomers($ids);
				break;
			case SyncTables::PRODUCTS:
				$rows = $this->collectProducts($ids);
				break;
			case SyncTables::ASSETS:
				$rows = $this->collectAssets($ids);
				break;
			default:
				throw new InvalidArgumentException('No collector for ' . $table);
		}

		return $rows;
	}

	/** Children first. */
	private function collectDeletions($pending)
	{
		$deletions = array();
		$deletions[SyncTables::ASSETS] = $this->deletedIds($pending, SyncTables::ASSETS);
		$deletions[SyncTables::PRODUCTS] = $this->deletedIds($pending, SyncTables::PRODUCTS);
		$deletions[SyncTables::CUSTOMERS] = $this->deletedIds($pending, SyncTables::CUSTOMERS);

		return $deletions;
	}

	/**
	 * @param int[] $ids
	 * @return UserSync[]
	 */
	private function collectUsers($ids)
	{
		$result = array();
		foreach ($this->fetch('users', array('id', 'name'), $ids) as $row) {
			$user = new UserSync();
			$user->setId((int) $row['id']);
			$user->setName($row['name']);
			$result[] = $user;
		}

		return $result;
	}

	/**
	 * @param int[] $ids
	 * @return CustomerSync[]
	 */
	private function collectCustomers($ids)
	{
		$result = array();
		foreach ($this->fetch('customers', array('id', 'name'), $ids) as $row) {
			$customer = new CustomerSync();
			$customer->setId((int) $row['id']);
			$customer->setName($row['name']);
			$result[] = $customer;
		}

		return $result;
	}

	/**
	 * @param int[] $ids
	 * @return ProductSync[]
	 */
	private function collectProducts($ids)
	{
		$result = array();
		foreach ($this->fetch('products', array('id', 'name'), $ids) as $row) {
			$product = new ProductSync();
			$product->setId((int) $row['id']);
			$product->setName($row['name']);
			$result[] = $product;
		}

		return $result;
	}

	/**
	 * @param int[] $ids
	 * @return AssetSync[]
	 */
	private function collectAssets($ids)
	{
		$result = array();
		foreach ($this->fetch('assets', array('id', 'name'), $ids) as $row) {
			$asset = new AssetSync();
			$asset->setId((int) $row['id']);
			$asset->setName($row['name']);
			$result[] = $asset;
		}

		return $result;
	}

	private function deletedIds($pending, $table)
	{
		return isset($pending[$table]) ? array_keys($pending[$table], 'delete') : array();
	}

	private function fetch($table, $columns, $ids)
	{
		return $this->db->rows($table, $columns, $ids);
	}
}
