<?php

require_once __DIR__ . '/SyncTables.php';

/**
 * One batch for RMX: a list of rows for each table, and the keys of what is gone.
 *
 * RMX knows it as SyncingInboxPayload. The keys in toArray() are what it reads, in snake case all of them.
 */
class RmxSyncPayload
{
	private $batchId;
	private $generatedAt;
	private $part = 1;
	private $parts = 1;

	private $users = array();
	private $tags = array();
	private $customers = array();
	private $customerAddresses = array();
	private $productCategories = array();
	private $suppliers = array();
	private $products = array();
	private $warehouses = array();
	private $stockLevels = array();
	private $assetTypes = array();
	private $assets = array();
	private $serviceContracts = array();
	private $invoices = array();
	private $invoiceLines = array();
	private $payments = array();

	/** table => ids, children first */
	private $deletions = array();

	/** The same for tables whose key has two columns: stock_levels => 3:41 */
	private $deletedKeys = array();

	public function __construct($batchId, $generatedAt)
	{
		$this->batchId = $batchId;
		$this->generatedAt = $generatedAt;
	}

	public function getBatchId()
	{
		return $this->batchId;
	}

	public function getGeneratedAt()
	{
		return $this->generatedAt;
	}

	public function setPart($part, $parts)
	{
		$this->part = $part;
		$this->parts = $parts;
	}

	public function getPart()
	{
		return $this->part;
	}

	public function addUsers($users)
	{
		$this->users = array_merge($this->users, $users);
	}

	public function addTags($tags)
	{
		$this->tags = array_merge($this->tags, $tags);
	}

	public function addCustomers($customers)
	{
		$this->customers = array_merge($this->customers, $customers);
	}

	public function addCustomerAddresses($customerAddresses)
	{
		$this->customerAddresses = array_merge($this->customerAddresses, $customerAddresses);
	}

	public function addProductCategories($productCategories)
	{
		$this->productCategories = array_merge($this->productCategories, $productCategories);
	}

	public function addSuppliers($suppliers)
	{
		$this->suppliers = array_merge($this->suppliers, $suppliers);
	}

	public function addProducts($products)
	{
		$this->products = array_merge($this->products, $products);
	}

	public function addWarehouses($warehouses)
	{
		$this->warehouses = array_merge($this->warehouses, $warehouses);
	}

	public function addStockLevels($stockLevels)
	{
		$this->stockLevels = array_merge($this->stockLevels, $stockLevels);
	}

	public function addAssetTypes($assetTypes)
	{
		$this->assetTypes = array_merge($this->assetTypes, $assetTypes);
	}

	public function addAssets($assets)
	{
		$this->assets = array_merge($this->assets, $assets);
	}

	public function addServiceContracts($serviceContracts)
	{
		$this->serviceContracts = array_merge($this->serviceContracts, $serviceContracts);
	}

	public function addInvoices($invoices)
	{
		$this->invoices = array_merge($this->invoices, $invoices);
	}

	public function addInvoiceLines($invoiceLines)
	{
		$this->invoiceLines = array_merge($this->invoiceLines, $invoiceLines);
	}

	public function addPayments($payments)
	{
		$this->payments = array_merge($this->payments, $payments);
	}

	public function setDeletions($deletions)
	{
		$this->deletions = $deletions;
	}

	public function getDeletions()
	{
		return $this->deletions;
	}

	public function setDeletedKeys($deletedKeys)
	{
		$this->deletedKeys = $deletedKeys;
	}

	public function getDeletedKeys()
	{
		return $this->deletedKeys;
	}

	/** Rows of any table, by its method. */
	public function add($table, $rows)
	{
		$method = 'add' . SyncTables::studly($table);
		if (!method_exists($this, $method)) {
			throw new LogicException('RmxSyncPayload has no ' . $method . '()');
		}
		$this->$method($rows);
	}

	public function get($table)
	{
		$property = lcfirst(SyncTables::studly($table));

		return $this->$property;
	}

	public function isEmpty()
	{
		return empty($this->users)
			&& empty($this->tags)
			&& empty($this->customers)
			&& empty($this->customerAddresses)
			&& empty($this->productCategories)
			&& empty($this->suppliers)
			&& empty($this->products)
			&& empty($this->warehouses)
			&& empty($this->stockLevels)
			&& empty($this->assetTypes)
			&& empty($this->assets)
			&& empty($this->serviceContracts)
			&& empty($this->invoices)
			&& empty($this->invoiceLines)
			&& empty($this->payments)
			&& empty($this->deletions)
			&& empty($this->deletedKeys);
	}

	public function toArray()
	{
		return array(
			'batch_id' => $this->batchId,
			'part' => $this->part,
			'parts' => $this->parts,
			'generated_at' => $this->generatedAt,
			'users' => $this->users,
			'tags' => $this->tags,
			'customers' => $this->customers,
			'customer_addresses' => $this->customerAddresses,
			'product_categories' => $this->productCategories,
			'suppliers' => $this->suppliers,
			'products' => $this->products,
			'warehouses' => $this->warehouses,
			'stock_levels' => $this->stockLevels,
			'asset_types' => $this->assetTypes,
			'assets' => $this->assets,
			'service_contracts' => $this->serviceContracts,
			'invoices' => $this->invoices,
			'invoice_lines' => $this->invoiceLines,
			'payments' => $this->payments,
			// {} and not [] when there is nothing in them
			'deletions' => (object) $this->deletions,
			'deleted_keys' => (object) $this->deletedKeys,
		);
	}
}
