<?php

require_once __DIR__ . '/Enums/SyncTablesLegacy.php';

/**
 * The synchronizer as it was before 2022. It still does the nightly full export from the old hosting, where there is no
 * PHP 8 and no composer. No new features here; tables that the export needs are added, nothing else.
 *
 * @deprecated use UptimeCrm\RmxSync\RmxSynchronizer
 */
class RmxSynchronizerLegacy
{
	/** @var PDO */
	private $pdo;

	/** @var callable takes the JSON text, gives back true or false */
	private $sender;

	private $chunkSize = 200;

	private $errors = array();

	public function __construct($pdo, $sender, $options = array())
	{
		$this->pdo = $pdo;
		$this->sender = $sender;
		if (isset($options['chunk_size'])) {
			$this->chunkSize = (int) $options['chunk_size'];
		}
	}

	public function run()
	{
		$sent = 0;
		$rows = $this->query("SELECT id, table_name, entity_id, operation FROM sync_outbox WHERE status = 'pending' ORDER BY id LIMIT 1000");
		foreach (array_chunk($rows, $this->chunkSize) as $chunk) {
			$pending = $this->collectPending($chunk);
			$payload = $this->buildPayload($pending);
			$ids = array();
			foreach ($chunk as $row) {
				$ids[] = (int) $row['id'];
			}
			if (call_user_func($this->sender, json_encode($payload))) {
				$this->setStatus($ids, 'done');
				$sent += count($ids);
			} else {
				$this->setStatus($ids, 'pending');
				$this->errors[] = 'chunk of ' . count($ids) . ' rows was not taken';
				break;
			}
		}

		return $sent;
	}

	public function getErrors()
	{
		return $this->errors;
	}

	/** table => array('upsert' => ids, 'delete' => ids) */
	public function collectPending($rows)
	{
		$last = array();
		foreach ($rows as $row) {
			if (!SyncTablesLegacy::isKnown($row['table_name'])) {
				continue;
			}
			$last[$row['table_name']][(int) $row['entity_id']] = $row['operation'];
		}

		$pending = array();
		foreach ($last as $table => $operations) {
			$pending[$table] = array('upsert' => array(), 'delete' => array());
			foreach ($operations as $id => $operation) {
				$pending[$table][$operation === 'delete' ? 'delete' : 'upsert'][] = $id;
			}
		}

		return $pending;
	}

	public function buildPayload($pending)
	{
		$payload = array('batchId' => uniqid('crm-', true));

		$payload['users'] = $this->collect(SyncTablesLegacy::USERS, $pending);
		$payload['tags'] = $this->collect(SyncTablesLegacy::TAGS, $pending);
		$payload['customers'] = $this->collect(SyncTablesLegacy::CUSTOMERS, $pending);
		$payload['products'] = $this->collect(SyncTablesLegacy::PRODUCTS, $pending);
		$payload['assets'] = $this->collect(SyncTablesLegacy::ASSETS, $pending);
		$payload['invoices'] = $this->collect(SyncTablesLegacy::INVOICES, $pending);

		$payload['deletions'] = $this->collectDeletions($pending);

		return $payload;
	}

	private function collect($table, $pending)
	{
		if (empty($pending[$table]['upsert'])) {
			return array();
		}
		$ids = $pending[$table]['upsert'];

		switch ($table) {
			case SyncTablesLegacy::USERS:
				$result = $this->collectUsers($ids);
				break;
			case SyncTablesLegacy::TAGS:
				$result = $this->collectTags($ids);
				break;
			case SyncTablesLegacy::CUSTOMERS:
				$result = $this->collectCustomers($ids);
				break;
			case SyncTablesLegacy::PRODUCTS:
				$result = $this->collectProducts($ids);
				break;
			case SyncTablesLegacy::ASSETS:
				$result = $this->collectAssets($ids);
				break;
			case SyncTablesLegacy::INVOICES:
				$result = $this->collectInvoices($ids);
				break;
			default:
				throw new LogicException('No collector for ' . $table);
		}

		return $result;
	}

	private function collectDeletions($pending)
	{
		return array(
			SyncTablesLegacy::ASSETS => $this->deletedIds($pending, SyncTablesLegacy::ASSETS),
			SyncTablesLegacy::PRODUCTS => $this->deletedIds($pending, SyncTablesLegacy::PRODUCTS),
			SyncTablesLegacy::CUSTOMERS => $this->deletedIds($pending, SyncTablesLegacy::CUSTOMERS),
			SyncTablesLegacy::TAGS => $this->deletedIds($pending, SyncTablesLegacy::TAGS),
		);
	}

	private function deletedIds($pending, $table)
	{
		return isset($pending[$table]) ? $pending[$table]['delete'] : array();
	}

	private function collectUsers($ids)
	{
		$result = array();
		foreach ($this->fetchByIds('users', array('id', 'username', 'email', 'first_name', 'last_name', 'role', 'is_active'), $ids) as $row) {
			$result[] = array(
				'id' => (int) $row['id'],
				'username' => $row['username'],
				'email' => strtolower($row['email']),
				'firstName' => $row['first_name'],
				'lastName' => $row['last_name'],
				'role' => $row['role'],
				'isActive' => (bool) $row['is_active'],
			);
		}

		return $result;
	}

	private function collectTags($ids)
	{
		$result = array();
		foreach ($this->fetchByIds('tags', array('id', 'name', 'slug'), $ids) as $row) {
			$result[] = array('id' => (int) $row['id'], 'name' => $row['name'], 'slug' => $row['slug']);
		}

		return $result;
	}

	private function collectCustomers($ids)
	{
		$result = array();
		foreach ($this->fetchByIds('customers', array('id', 'customer_no', 'name', 'email', 'phone', 'credit_limit', 'deleted_at'), $ids) as $row) {
			$result[] = array(
				'id' => (int) $row['id'],
				'customerNo' => $row['customer_no'],
				'name' => trim($row['name']),
				'email' => $row['email'] === null ? null : strtolower($row['email']),
				'phone' => $row['phone'],
				'creditLimit' => (string) $row['credit_limit'],
				'isDeleted' => $row['deleted_at'] !== null,
			);
		}

		return $result;
	}

	private function collectProducts($ids)
	{
		$result = array();
		foreach ($this->fetchByIds('products', array('id', 'category_id', 'sku', 'name', 'list_price'), $ids) as $row) {
			$result[] = array(
				'id' => (int) $row['id'],
				'categoryId' => (int) $row['category_id'],
				'sku' => $row['sku'],
				'name' => $row['name'],
				'listPrice' => (string) $row['list_price'],
			);
		}

		return $result;
	}

	private function collectAssets($ids)
	{
		$result = array();
		foreach ($this->fetchByIds('assets', array('id', 'customer_id', 'asset_type_id', 'serial_number', 'name', 'status'), $ids) as $row) {
			$row['id'] = (int) $row['id'];
			$result[] = array(
				'id' => $row['id'],
				'customerId' => (int) $row['customer_id'],
				'assetTypeId' => (int) $row['asset_type_id'],
				'serialNumber' => trim($row['serial_number']),
				'name' => $row['name'],
				'status' => $row['status'],
			);
		}

		return $result;
	}

	private function collectInvoices($ids)
	{
		$result = array();
		foreach ($this->fetchByIds('invoices', array('id', 'customer_id', 'invoice_no', 'status', 'issued_on', 'net_total'), $ids) as $row) {
			$result[] = array(
				'id' => (int) $row['id'],
				'customerId' => (int) $row['customer_id'],
				'invoiceNo' => $row['invoice_no'],
				'status' => $row['status'],
				'issuedOn' => $row['issued_on'],
				'netTotal' => (string) $row['net_total'],
			);
		}

		return $result;
	}

	private function fetchByIds($table, $columns, $ids)
	{
		$marks = implode(',', array_fill(0, count($ids), '?'));

		return $this->query('SELECT ' . implode(', ', $columns) . ' FROM ' . $table . ' WHERE id IN (' . $marks . ') ORDER BY id', $ids);
	}

	private function query($sql, $params = array())
	{
		$statement = $this->pdo->prepare($sql);
		$statement->execute($params);

		return $statement->fetchAll(PDO::FETCH_ASSOC);
	}

	private function setStatus($ids, $status)
	{
		$marks = implode(',', array_fill(0, count($ids), '?'));
		$statement = $this->pdo->prepare('UPDATE sync_outbox SET status = ?, attempts = attempts + 1 WHERE id IN (' . $marks . ')');
		$statement->execute(array_merge(array($status), $ids));
	}
}
