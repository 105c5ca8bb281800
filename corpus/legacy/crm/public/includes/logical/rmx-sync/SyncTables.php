<?php

/**
 * The tables that RMX gets a copy of.
 *
 * Parents stand before their children, here and in every list that names all of them: RMX imports in this order, and
 * deletes in the opposite one.
 */
class SyncTables
{
	const USERS = 'users';
	const TAGS = 'tags';
	const CUSTOMERS = 'customers';
	const CUSTOMER_ADDRESSES = 'customer_addresses';
	const PRODUCT_CATEGORIES = 'product_categories';
	const SUPPLIERS = 'suppliers';
	const PRODUCTS = 'products';
	const WAREHOUSES = 'warehouses';
	const STOCK_LEVELS = 'stock_levels';
	const ASSET_TYPES = 'asset_types';
	const ASSETS = 'assets';
	const SERVICE_CONTRACTS = 'service_contracts';
	const INVOICES = 'invoices';
	const INVOICE_LINES = 'invoice_lines';
	const PAYMENTS = 'payments';

	const ALL = array(
		self::USERS,
		self::TAGS,
		self::CUSTOMERS,
		self::CUSTOMER_ADDRESSES,
		self::PRODUCT_CATEGORIES,
		self::SUPPLIERS,
		self::PRODUCTS,
		self::WAREHOUSES,
		self::STOCK_LEVELS,
		self::ASSET_TYPES,
		self::ASSETS,
		self::SERVICE_CONTRACTS,
		self::INVOICES,
		self::INVOICE_LINES,
		self::PAYMENTS
	);

	/** What people read. */
	private static $labels = array(
		self::USERS => 'Users',
		self::TAGS => 'Tags',
		self::CUSTOMERS => 'Customers',
		self::CUSTOMER_ADDRESSES => 'Customer addresses',
		self::PRODUCT_CATEGORIES => 'Product categories',
		self::SUPPLIERS => 'Suppliers',
		self::PRODUCTS => 'Products',
		self::WAREHOUSES => 'Warehouses',
		self::STOCK_LEVELS => 'Stock levels',
		self::ASSET_TYPES => 'Asset types',
		self::ASSETS => 'Assets',
		self::SERVICE_CONTRACTS => 'Service contracts',
		self::INVOICES => 'Invoices',
		self::INVOICE_LINES => 'Invoice lines',
		self::PAYMENTS => 'Payments',
	);

	/** Columns of the key; the triggers write them to sync_outbox.entity_key in this order where there are two. */
	private static $primaryKeys = array(
		self::USERS => array('id'),
		self::TAGS => array('id'),
		self::CUSTOMERS => array('id'),
		self::CUSTOMER_ADDRESSES => array('id'),
		self::PRODUCT_CATEGORIES => array('id'),
		self::SUPPLIERS => array('id'),
		self::PRODUCTS => array('id'),
		self::WAREHOUSES => array('id'),
		self::STOCK_LEVELS => array('warehouse_id', 'product_id'),
		self::ASSET_TYPES => array('id'),
		self::ASSETS => array('id'),
		self::SERVICE_CONTRACTS => array('id'),
		self::INVOICES => array('id'),
		self::INVOICE_LINES => array('id'),
		self::PAYMENTS => array('id'),
	);

	/** Stage of the import: a table has a higher one than all its parents. */
	private static $stages = array(
		self::USERS => 1,
		self::TAGS => 1,
		self::CUSTOMERS => 2,
		self::CUSTOMER_ADDRESSES => 3,
		self::PRODUCT_CATEGORIES => 1,
		self::SUPPLIERS => 1,
		self::PRODUCTS => 2,
		self::WAREHOUSES => 2,
		self::STOCK_LEVELS => 3,
		self::ASSET_TYPES => 1,
		self::ASSETS => 4,
		self::SERVICE_CONTRACTS => 3,
		self::INVOICES => 4,
		self::INVOICE_LINES => 5,
		self::PAYMENTS => 5
	);

	private function __construct()
	{
	}

	public static function isKnown($table)
	{
		return in_array($table, self::ALL, true);
	}

	public static function label($table)
	{
		return self::$labels[$table];
	}

	public static function primaryKey($table)
	{
		return self::$primaryKeys[$table];
	}

	public static function hasCompositeKey($table)
	{
		return count(self::$primaryKeys[$table]) > 1;
	}

	public static function stage($table)
	{
		return self::$stages[$table];
	}

	/** stock_levels -> StockLevels, as the methods of RmxSyncPayload have it. */
	public static function studly($table)
	{
		return str_replace(' ', '', ucwords(str_replace('_', ' ', $table)));
	}
}
