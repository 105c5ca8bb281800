<?php

final class SyncTables
{
	public const USERS = 'users';
	public const CUSTOMERS = 'customers';
	public const CONTACTS = 'contacts';
	public const PRODUCTS = 'products';
	public const ASSETS = 'assets';

	public const ALL = array(
		self::USERS,
		self::CUSTOMERS,
		self::CONTACTS,
		self::PRODUCTS,
		self::ASSETS,
	);
}
