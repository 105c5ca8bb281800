<?php

class RmxSyncPayload
{
	private $users = array();

	private $customers = array();

	private $products = array();

	private $assets = array();

	private $deletions = array();

	public function setUsers($users)
	{
		$this->users = $users;
	}

	public function getUsers()
	{
		return $this->users;
	}

	public function setCustomers($customers)
	{
		$this->customers = $customers;
	}

	public function getCustomers()
	{
		return $this->customers;
	}

	public function setProducts($products)
	{
		$this->products = $products;
	}

	public function getProducts()
	{
		return $this->products;
	}

	public function setAssets($assets)
	{
		$this->assets = $assets;
	}

	public function getAssets()
	{
		return $this->assets;
	}

	public function setDeletions($deletions)
	{
		$this->deletions = $deletions;
	}

	public function getDeletions()
	{
		return $this->deletions;
	}

	public function isEmpty()
	{
		if (count($this->users) > 0) {
			return false;
		}
		if (count($this->customers) > 0) {
			return false;
		}
		if (count($this->products) > 0) {
			return false;
		}
		if (count($this->assets) > 0) {
			return false;
		}

		return count(array_filter($this->deletions)) === 0;
	}

	public function toArray()
	{
		return array(
			'users'     => $this->rows($this->users),
			'customers' => $this->rows($this->customers),
			'products'  => $this->rows($this->products),
			'assets'    => $this->rows($this->assets),
			'deletions' => $this->deletions,
		);
	}

	private function rows($models)
	{
		$rows = array();
		foreach ($models as $model) {
			$rows[] = $model->toArray();
		}

		return $rows;
	}
}
