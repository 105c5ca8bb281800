<?php

class RmxSyncPayload
{
	public $users = array();
	public $customers = array();
	public $contacts = array();
	public $products = array();
	public $assets = array();

	public function isEmpty()
	{
		return empty($this->users) && empty($this->customers) && empty($this->contacts) && empty($this->products) && empty($this->assets);
	}

	public function jsonSerialize()
	{
		return array(
			'users' => $this->users,
			'customers' => $this->customers,
			'contacts' => $this->contacts,
			'products' => $this->products,
			'assets' => $this->assets,
		);
	}
}
