<?php

/**
 * Tables that go to RMX, parents first.
 */
class SyncTables
{
	const USERS = 'users';
	const CUSTOMERS = 'customers';
	const PRODUCTS = 'products';
	const ASSETS = 'assets';

	const ALL = array(
		self::USERS,
		self::CUSTOMERS,
		self::PRODUCTS,
		self::ASSETS
	);

	public static function label($table)
	{
		switch ($table) {
			case self::USERS:
				return 'Users';
			case self::CUSTOMERS:
				return 'Customers';
			case self::PRODUCTS:
				return 'Products';
			case self::ASSETS:
				return 'Assets';
			default:
				return $table;
		}
	}

	public static function rank($table)
	{
		$ranks = array(
			self::USERS     => 1,
			self::CUSTOMERS => 2,
			self::PRODUCTS  => 3,
			self::ASSETS    => 4,
		);
		return $ranks[$table];
	}
}
