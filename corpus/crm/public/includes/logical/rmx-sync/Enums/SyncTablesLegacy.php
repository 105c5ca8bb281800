<?php

/**
 * Tables of the nightly full export, see RmxSynchronizerLegacy. PHP 5.6 style on purpose: the export still runs on the
 * old hosting. Parents before children, in ALL too.
 */
final class SyncTablesLegacy
{
	const USERS = 'users';
	const TAGS = 'tags';
	const CUSTOMERS = 'customers';
	const PRODUCTS = 'products';
	const ASSETS = 'assets';
	const INVOICES = 'invoices';

	const ALL = array(
		self::USERS,
		self::TAGS,
		self::CUSTOMERS,
		self::PRODUCTS,
		self::ASSETS,
		self::INVOICES,
	);

	/** Tables whose rows are really deleted, children first. */
	const DELETABLE = array(
		self::ASSETS,
		self::PRODUCTS,
		self::CUSTOMERS,
		self::TAGS
	);

	public static function isKnown($table)
	{
		return in_array($table, self::ALL, true);
	}

	private function __construct()
	{
	}
}
