<?php

require_once __DIR__ . '/Models/AssetSync.php';
require_once __DIR__ . '/Models/AssetTypeSync.php';
require_once __DIR__ . '/Models/CustomerAddressSync.php';
require_once __DIR__ . '/Models/CustomerSync.php';
require_once __DIR__ . '/Models/InvoiceLineSync.php';
require_once __DIR__ . '/Models/InvoiceSync.php';
require_once __DIR__ . '/Models/PaymentSync.php';
require_once __DIR__ . '/Models/ProductCategorySync.php';
require_once __DIR__ . '/Models/ProductSync.php';
require_once __DIR__ . '/Models/ServiceContractSync.php';
require_once __DIR__ . '/Models/StockLevelSync.php';
require_once __DIR__ . '/Models/SupplierSync.php';
require_once __DIR__ . '/Models/TagSync.php';
require_once __DIR__ . '/Models/UserSync.php';
require_once __DIR__ . '/Models/WarehouseSync.php';
require_once __DIR__ . '/Outbox/OutboxReducer.php';
require_once __DIR__ . '/Outbox/SyncOutboxRepository.php';
require_once __DIR__ . '/PayloadSerializer.php';
require_once __DIR__ . '/RmxSyncPayload.php';
require_once __DIR__ . '/SyncTables.php';
require_once __DIR__ . '/Transport/RmxTransport.php';

/**
 * Sends to RMX what was changed in the CRM.
 *
 * The triggers write the key of each changed row to sync_outbox. run() takes them in batches, reads the rows as they are
 * now and posts them. A batch that RMX took is done; one that it did not take comes again.
 *
 * How a table is added is told in UptimeRMX-CRM-Integration-Instructions.md.
 */
class RmxSynchronizer
{
	/** Ids in one query. */
	const CHUNK = 200;

	/** Logins of machines begin like this. RMX has machines of its own. */
	const MACHINE_PREFIX = 'svc_';

	/** @var Database */
	private $db;

	/** @var SyncOutboxRepository */
	private $outbox;

	/** @var OutboxReducer */
	private $reducer;

	/** @var PayloadSerializer */
	private $serializer;

	/** @var RmxTransport */
	private $transport;

	/** @var Log */
	private $log;

	private $batchSize = 250;

	private $maxBatches = 40;

	/** user id => whether RMX knows this user */
	private $people = array();

	public function __construct($db, $outbox, $reducer, $serializer, $transport, $log, $options = array())
	{
		$this->db = $db;
		$this->outbox = $outbox;
		$this->reducer = $reducer;
		$this->serializer = $serializer;
		$this->transport = $transport;
		$this->log = $log;
		if (isset($options['batch_size'])) {
			$this->batchSize = (int) $options['batch_size'];
		}
		if (isset($options['max_batches'])) {
			$this->maxBatches = (int) $options['max_batches'];
		}
	}

	// --- the run ---------------------------------------------------------------------------------------------------

	/**
	 * Batch after batch, until nothing is pending or RMX cannot be reached. Gives back how many outbox rows were sent
	 * and how many were not.
	 */
	public function run()
	{
		$result = array('sent' => 0, 'failed' => 0);
		$taken = $this->outbox->reclaim();
		if ($taken > 0) {
			$this->log->warn('Rows of a worker that died', array('rows' => $taken));
		}

		for ($i = 0; $i < $this->maxBatches; $i++) {
			$worker = gethostname() . '-' . getmypid() . '-' . $i;
			$rows = $this->outbox->claim($worker, $this->batchSize);
			if (!$rows) {
				break;
			}
			if (!$this->sendRows($rows, $result)) {
				break;
			}
		}
		$this->log->info('Run ended', $result);

		return $result;
	}

	/** What would be sent for these rows of the outbox. */
	public function preview($rows)
	{
		return $this->buildPayload($this->collectPending($rows), $this->newBatchId());
	}

	/** All rows of a table once more, or only some. */
	public function resync($table, $ids = null)
	{
		$keys = SyncTables::primaryKey($table);
		if (SyncTables::hasCompositeKey($table)) {
			$select = "'" . $table . "', 0, CONCAT_WS(':', " . implode(', ', $keys) . "), 'update'";
		} else {
			$select = "'" . $table . "', " . $keys[0] . ", NULL, 'update'";
		}
		$sql = 'INSERT INTO sync_outbox (table_name, entity_id, entity_key, operation) SELECT ' . $select . ' FROM ' . $table;
		if ($ids === null) {
			return $this->db->execute($sql);
		}
		if (!$ids) {
			return 0;
		}

		return $this->db->execute($sql . ' WHERE ' . $keys[0] . ' IN (' . $this->marks($ids) . ')', $ids);
	}

	/** Files for RMX's SyncCrmFromFiles. Gives back their names. */
	public function export($folder, $payload)
	{
		$files = array();
		foreach ($this->serializer->split($payload) as $part) {
			$file = $folder . '/crm-' . $part->getBatchId() . '-' . sprintf('%03d', $part->getPart()) . '.json';
			file_put_contents($file, $this->serializer->serialize($part, true) . "\n");
			$files[] = $file;
		}

		return $files;
	}

	/**
	 * One batch. When RMX says that something is wrong with it, its rows are sent one by one, so that the good ones get
	 * through.
	 *
	 * @return bool false: it makes no sense to go on now
	 */
	private function sendRows($rows, &$result)
	{
		$ids = array();
		foreach ($rows as $row) {
			$ids[] = (int) $row['id'];
		}

		try {
			$this->people = array();
			$this->post($this->buildPayload($this->collectPending($rows), $this->newBatchId()));
			$this->outbox->markDone($ids);
			$result['sent'] += count($ids);

			return true;
		} catch (RmxTransportException $e) {
			if ($e->canWait()) {
				$this->giveUp($ids, $e, $result);

				return false;
			}
			$error = $e;
		} catch (UnexpectedValueException $e) {
			// a row that cannot be written as JSON
			$error = $e;
		}

		if (count($rows) === 1) {
			$this->giveUp($ids, $error, $result);

			return true;
		}
		$this->log->warn('Batch was refused, its rows are sent one by one', array('error' => $error->getMessage()));
		foreach ($rows as $row) {
			if (!$this->sendRows(array($row), $result)) {
				return false;
			}
		}

		return true;
	}

	private function post($payload)
	{
		if ($payload->isEmpty()) {
			return;
		}
		foreach ($this->serializer->split($payload) as $part) {
			$body = $this->serializer->serialize($part);
			$this->transport->post($part->getBatchId() . '.' . $part->getPart(), $body);
			$this->log->info('Sent', array('batch' => $part->getBatchId(), 'part' => $part->getPart(), 'bytes' => strlen($body)));
		}
	}

	private function giveUp($ids, $error, &$result)
	{
		$this->outbox->markFailed($ids, $error->getMessage());
		$result['failed'] += count($ids);
		$this->log->error('Not sent', array('rows' => count($ids), 'error' => $error->getMessage()));
	}

	// --- from the outbox to the payload ----------------------------------------------------------------------------

	/** table => (key => operation) */
	private function collectPending($rows)
	{
		$pending = $this->reducer->reduce($rows);
		foreach ($this->reducer->getUnknown() as $table => $count) {
			$this->log->warn('This table has triggers, but is not in SyncTables', array('table' => $table, 'rows' => $count));
		}

		return $pending;
	}

	private function buildPayload($pending, $batchId)
	{
		$payload = new RmxSyncPayload($batchId, gmdate('Y-m-d\TH:i:s'));

		// people and customers
		$payload->addUsers($this->collect(SyncTables::USERS, $pending));
		$payload->addTags($this->collect(SyncTables::TAGS, $pending));
		$payload->addCustomers($this->collect(SyncTables::CUSTOMERS, $pending));
		$payload->addCustomerAddresses($this->collect(SyncTables::CUSTOMER_ADDRESSES, $pending));

		// catalogue and stock
		$payload->addProductCategories($this->collect(SyncTables::PRODUCT_CATEGORIES, $pending));
		$payload->addSuppliers($this->collect(SyncTables::SUPPLIERS, $pending));
		$payload->addProducts($this->collect(SyncTables::PRODUCTS, $pending));
		$payload->addWarehouses($this->collect(SyncTables::WAREHOUSES, $pending));
		$payload->addStockLevels($this->collect(SyncTables::STOCK_LEVELS, $pending));

		// assets and service
		$payload->addAssetTypes($this->collect(SyncTables::ASSET_TYPES, $pending));
		$payload->addAssets($this->collect(SyncTables::ASSETS, $pending));
		$payload->addServiceContracts($this->collect(SyncTables::SERVICE_CONTRACTS, $pending));

		// billing
		$payload->addInvoices($this->collect(SyncTables::INVOICES, $pending));
		$payload->addInvoiceLines($this->collect(SyncTables::INVOICE_LINES, $pending));
		$payload->addPayments($this->collect(SyncTables::PAYMENTS, $pending));

		$deletions = array();
		$deletedKeys = array();
		foreach ($this->collectDeletions($pending) as $table => $keys) {
			if (!$keys) {
				continue;
			}
			if (SyncTables::hasCompositeKey($table)) {
				$deletedKeys[$table] = $keys;
			} else {
				$deletions[$table] = $keys;
			}
		}
		$payload->setDeletions($deletions);
		$payload->setDeletedKeys($deletedKeys);

		return $payload;
	}

	private function collect($table, $pending)
	{
		$ids = $this->changedIds($pending, $table);
		if (!$ids) {
			return array();
		}

		switch ($table) {
			case SyncTables::USERS:
				$rows = $this->collectUsers($ids);
				break;
			case SyncTables::TAGS:
				$rows = $this->collectTags($ids);
				break;
			case SyncTables::CUSTOMERS:
				$rows = $this->collectCustomers($ids);
				break;
			case SyncTables::CUSTOMER_ADDRESSES:
				$rows = $this->collectCustomerAddresses($ids);
				break;
			case SyncTables::PRODUCT_CATEGORIES:
				$rows = $this->collectProductCategories($ids);
				break;
			case SyncTables::SUPPLIERS:
				$rows = $this->collectSuppliers($ids);
				break;
			case SyncTables::PRODUCTS:
				$rows = $this->collectProducts($ids);
				break;
			case SyncTables::WAREHOUSES:
				$rows = $this->collectWarehouses($ids);
				break;
			case SyncTables::STOCK_LEVELS:
				$rows = $this->collectStockLevels($ids);
				break;
			case SyncTables::ASSET_TYPES:
				$rows = $this->collectAssetTypes($ids);
				break;
			case SyncTables::ASSETS:
				$rows = $this->collectAssets($ids);
				break;
			case SyncTables::SERVICE_CONTRACTS:
				$rows = $this->collectServiceContracts($ids);
				break;
			case SyncTables::INVOICES:
				$rows = $this->collectInvoices($ids);
				break;
			case SyncTables::INVOICE_LINES:
				$rows = $this->collectInvoiceLines($ids);
				break;
			case SyncTables::PAYMENTS:
				$rows = $this->collectPayments($ids);
				break;
			default:
				throw new LogicException('No collector for ' . $table);
		}

		return $rows;
	}

	/**
	 * Keys of rows that are gone, children first: RMX deletes in this order. Users are switched off and invoices are
	 * cancelled, neither is ever deleted.
	 */
	private function collectDeletions($pending)
	{
		return array(
			SyncTables::PAYMENTS => $this->deletedIds($pending, SyncTables::PAYMENTS),
			SyncTables::INVOICE_LINES => $this->deletedIds($pending, SyncTables::INVOICE_LINES),
			SyncTables::SERVICE_CONTRACTS => $this->deletedIds($pending, SyncTables::SERVICE_CONTRACTS),
			SyncTables::ASSETS => $this->deletedIds($pending, SyncTables::ASSETS),
			SyncTables::ASSET_TYPES => $this->deletedIds($pending, SyncTables::ASSET_TYPES),
			SyncTables::STOCK_LEVELS => $this->deletedKeys($pending, SyncTables::STOCK_LEVELS),
			SyncTables::WAREHOUSES => $this->deletedIds($pending, SyncTables::WAREHOUSES),
			SyncTables::PRODUCTS => $this->deletedIds($pending, SyncTables::PRODUCTS),
			SyncTables::SUPPLIERS => $this->deletedIds($pending, SyncTables::SUPPLIERS),
			SyncTables::PRODUCT_CATEGORIES => $this->deletedIds($pending, SyncTables::PRODUCT_CATEGORIES),
			SyncTables::CUSTOMER_ADDRESSES => $this->deletedIds($pending, SyncTables::CUSTOMER_ADDRESSES),
			SyncTables::CUSTOMERS => $this->deletedIds($pending, SyncTables::CUSTOMERS),
			SyncTables::TAGS => $this->deletedIds($pending, SyncTables::TAGS),
		);
	}

	// --- collectors: people and customers --------------------------------------------------------------------------

	/** People only, no machines. */
	private function collectUsers($ids)
	{
		$columns = array('id', 'username', 'email', 'first_name', 'last_name', 'phone', 'role', 'locale', 'is_active', 'last_login_at');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::USERS, $columns, $ids) as $row) {
			if (strpos($row['username'], self::MACHINE_PREFIX) === 0) {
				continue;
			}
			$result[] = UserSync::fromRow($row);
		}

		return $result;
	}

	private function collectTags($ids)
	{
		$result = array();
		foreach ($this->fetchByIds(SyncTables::TAGS, array('id', 'name', 'slug', 'color', 'sort_order'), $ids) as $row) {
			$result[] = TagSync::fromRow($row);
		}

		return $result;
	}

	/** The score is computed by us each night and is nobody else's. */
	private function collectCustomers($ids)
	{
		$columns = array(
			'id', 'customer_no', 'name', 'legal_name', 'vat_id', 'email', 'phone', 'website', 'kind',
			'account_manager_id', 'credit_limit', 'payment_terms_days', 'is_blocked', 'notes',
			'updated_at', 'deleted_at',
		);
		$result = array();
		foreach ($this->fetchByIds(SyncTables::CUSTOMERS, $columns, $ids) as $row) {
			$customer = CustomerSync::fromRow($row);
			$customer->setAccountManagerId($this->personOrNull($customer->getAccountManagerId()));
			$result[] = $customer;
		}

		return $result;
	}

	private function collectCustomerAddresses($ids)
	{
		$columns = array(
			'id', 'customer_id', 'kind', 'label', 'street', 'street2', 'postal_code', 'city', 'country_code',
			'latitude', 'longitude', 'is_default',
		);
		$result = array();
		foreach ($this->fetchByIds(SyncTables::CUSTOMER_ADDRESSES, $columns, $ids) as $row) {
			$address = CustomerAddressSync::fromRow($row);
			if ($address->getLatitude() === null || $address->getLongitude() === null) {
				// the route planner takes both or none
				$address->setLatitude(null);
				$address->setLongitude(null);
			}
			$result[] = $address;
		}

		return $result;
	}

	// --- collectors: catalogue and stock ---------------------------------------------------------------------------

	private function collectProductCategories($ids)
	{
		$columns = array('id', 'parent_id', 'code', 'name', 'sort_order', 'is_visible');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::PRODUCT_CATEGORIES, $columns, $ids) as $row) {
			$result[] = ProductCategorySync::fromRow($row);
		}

		return $result;
	}

	private function collectSuppliers($ids)
	{
		$columns = array('id', 'supplier_no', 'name', 'email', 'phone', 'country_code', 'lead_time_days', 'is_active');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::SUPPLIERS, $columns, $ids) as $row) {
			$supplier = SupplierSync::fromRow($row);
			if ($supplier->getLeadTimeDays() === 0) {
				$supplier->setLeadTimeDays(null);
			}
			$result[] = $supplier;
		}

		return $result;
	}

	/** Descriptions are HTML here and plain text there. */
	private function collectProducts($ids)
	{
		$columns = array(
			'id', 'category_id', 'supplier_id', 'sku', 'name', 'description', 'unit', 'list_price', 'cost_price',
			'tax_rate', 'weight_grams', 'is_serialized', 'attributes', 'discontinued_on',
		);
		$result = array();
		foreach ($this->fetchByIds(SyncTables::PRODUCTS, $columns, $ids) as $row) {
			$product = ProductSync::fromRow($row);
			$product->setDescription($this->plainText($product->getDescription()));
			$result[] = $product;
		}

		return $result;
	}

	private function collectWarehouses($ids)
	{
		$columns = array('id', 'code', 'name', 'manager_id', 'city', 'country_code', 'is_active');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::WAREHOUSES, $columns, $ids) as $row) {
			$warehouse = WarehouseSync::fromRow($row);
			$warehouse->setManagerId($this->personOrNull($warehouse->getManagerId()));
			$result[] = $warehouse;
		}

		return $result;
	}

	/** Keys are warehouse and product: 3:41. */
	private function collectStockLevels($keys)
	{
		$columns = array('warehouse_id', 'product_id', 'on_hand', 'reserved', 'reorder_point', 'bin', 'counted_at');
		$result = array();
		foreach ($this->fetchByKeys(SyncTables::STOCK_LEVELS, $columns, $keys) as $row) {
			$result[] = StockLevelSync::fromRow($row);
		}

		return $result;
	}

	// --- collectors: assets and service ----------------------------------------------------------------------------

	private function collectAssetTypes($ids)
	{
		$columns = array('id', 'code', 'name', 'inspection_interval_months', 'requires_certificate');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::ASSET_TYPES, $columns, $ids) as $row) {
			$result[] = AssetTypeSync::fromRow($row);
		}

		return $result;
	}

	private function collectAssets($ids)
	{
		$columns = array(
			'id', 'customer_id', 'address_id', 'asset_type_id', 'product_id', 'serial_number', 'name', 'status',
			'installed_on', 'warranty_until', 'purchase_price', 'meter_reading', 'custom_fields',
			'updated_at', 'deleted_at',
		);
		$result = array();
		foreach ($this->fetchByIds(SyncTables::ASSETS, $columns, $ids) as $row) {
			$result[] = AssetSync::fromRow($row);
		}

		return $result;
	}

	private function collectServiceContracts($ids)
	{
		$columns = array(
			'id', 'customer_id', 'owner_id', 'contract_no', 'title', 'status', 'coverage', 'starts_on', 'ends_on',
			'monthly_fee', 'response_time', 'auto_renew',
		);
		$result = array();
		foreach ($this->fetchByIds(SyncTables::SERVICE_CONTRACTS, $columns, $ids) as $row) {
			$contract = ServiceContractSync::fromRow($row);
			$contract->setOwnerId($this->personOrNull($contract->getOwnerId()));
			$result[] = $contract;
		}

		return $result;
	}

	// --- collectors: billing ---------------------------------------------------------------------------------------

	private function collectInvoices($ids)
	{
		$columns = array(
			'id', 'customer_id', 'contract_id', 'invoice_no', 'status', 'currency', 'issued_on', 'due_on',
			'net_total', 'tax_total', 'gross_total', 'paid_at',
		);
		$result = array();
		foreach ($this->fetchByIds(SyncTables::INVOICES, $columns, $ids) as $row) {
			$result[] = InvoiceSync::fromRow($row);
		}

		return $result;
	}

	private function collectInvoiceLines($ids)
	{
		$columns = array('id', 'invoice_id', 'product_id', 'position', 'description', 'quantity', 'unit_price', 'tax_rate');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::INVOICE_LINES, $columns, $ids) as $row) {
			$result[] = InvoiceLineSync::fromRow($row);
		}

		return $result;
	}

	/** Who paid cash stands in the reference, and stays here. */
	private function collectPayments($ids)
	{
		$columns = array('id', 'invoice_id', 'method', 'reference', 'amount', 'received_at', 'bank_transaction_id');
		$result = array();
		foreach ($this->fetchByIds(SyncTables::PAYMENTS, $columns, $ids) as $row) {
			$payment = PaymentSync::fromRow($row);
			if ($payment->getMethod() === 'cash') {
				$payment->setReference(null);
			}
			$result[] = $payment;
		}

		return $result;
	}

	// --- what is pending -------------------------------------------------------------------------------------------

	private function changedIds($pending, $table)
	{
		$ids = array();
		if (isset($pending[$table])) {
			foreach ($pending[$table] as $key => $operation) {
				if ($operation !== 'delete') {
					$ids[] = $key;
				}
			}
		}

		return $ids;
	}

	private function deletedIds($pending, $table)
	{
		$ids = isset($pending[$table]) ? array_keys($pending[$table], 'delete', true) : array();
		sort($ids);

		return $ids;
	}

	private function deletedKeys($pending, $table)
	{
		return isset($pending[$table]) ? array_map('strval', array_keys($pending[$table], 'delete', true)) : array();
	}

	// --- rows ------------------------------------------------------------------------------------------------------

	/** In the order of their ids. One that is not there any more is left out: its deletion is on the way. */
	private function fetchByIds($table, $columns, $ids)
	{
		sort($ids);
		$rows = array();
		foreach (array_chunk($ids, self::CHUNK) as $chunk) {
			$sql = 'SELECT ' . $this->names($columns) . ' FROM `' . $table . '` WHERE `id` IN (' . $this->marks($chunk) . ') ORDER BY `id`';
			$rows = array_merge($rows, $this->db->getAll($sql, $chunk));
		}

		return $rows;
	}

	private function fetchByKeys($table, $columns, $keys)
	{
		$names = $this->names(SyncTables::primaryKey($table));
		$rows = array();
		foreach (array_chunk($keys, self::CHUNK) as $chunk) {
			$values = array();
			$tuples = array();
			foreach ($chunk as $key) {
				$parts = explode(':', $key);
				if (count($parts) !== count(SyncTables::primaryKey($table))) {
					throw new UnexpectedValueException($key . ' is no key of ' . $table);
				}
				$values = array_merge($values, $parts);
				$tuples[] = '(' . $this->marks($parts) . ')';
			}
			$sql = 'SELECT ' . $this->names($columns) . ' FROM `' . $table . '` WHERE (' . $names . ') IN (' . implode(', ', $tuples) . ') ORDER BY ' . $names;
			$rows = array_merge($rows, $this->db->getAll($sql, $values));
		}

		return $rows;
	}

	private function names($columns)
	{
		return '`' . implode('`, `', $columns) . '`';
	}

	private function marks($values)
	{
		return implode(', ', array_fill(0, count($values), '?'));
	}

	/** The id of a user that RMX knows; else it would wait for one that never comes. */
	private function personOrNull($id)
	{
		if ($id === null) {
			return null;
		}
		if (!isset($this->people[$id])) {
			$rows = $this->fetchByIds(SyncTables::USERS, array('id', 'username'), array($id));
			$this->people[$id] = $rows && strpos($rows[0]['username'], self::MACHINE_PREFIX) !== 0;
		}

		return $this->people[$id] ? $id : null;
	}

	private function plainText($html)
	{
		if ($html === null) {
			return null;
		}
		$text = strip_tags(str_replace(array('<br>', '<br/>', '<br />', '</p>'), "\n", $html));
		$text = trim(html_entity_decode($text, ENT_QUOTES, 'UTF-8'));

		return $text === '' ? null : $text;
	}

	private function newBatchId()
	{
		$hex = bin2hex(random_bytes(16));
		$hex[12] = '4';
		$hex[16] = dechex(hexdec($hex[16]) & 3 | 8);

		return preg_replace('/^(.{8})(.{4})(.{4})(.{4})(.{12})$/', '$1-$2-$3-$4-$5', $hex);
	}
}
