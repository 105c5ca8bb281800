<?php

/**
 * From what the database gives to what RMX reads.
 *
 * Decimals and bigints stay strings: json_encode() would make floats of them. Dates are 2016-04-12, date-times
 * 2016-04-12T08:30:00 and in UTC.
 */
class SyncValue
{
	private function __construct()
	{
	}

	public static function intOrNull($value)
	{
		return $value === null ? null : (int) $value;
	}

	public static function stringOrNull($value)
	{
		return $value === null ? null : (string) $value;
	}

	public static function trimOrNull($value)
	{
		$value = trim((string) $value);

		return $value === '' ? null : $value;
	}

	public static function lowerOrNull($value)
	{
		$value = self::trimOrNull($value);

		return $value === null ? null : mb_strtolower($value, 'UTF-8');
	}

	public static function upperOrNull($value)
	{
		$value = self::trimOrNull($value);

		return $value === null ? null : mb_strtoupper($value, 'UTF-8');
	}

	public static function dateOrNull($value)
	{
		$value = self::trimOrNull($value);
		// the old import wrote 0000-00-00 for "not known"
		if ($value === null || strpos($value, '0000-00-00') === 0) {
			return null;
		}

		return substr($value, 0, 10);
	}

	public static function dateTimeOrNull($value)
	{
		$value = self::trimOrNull($value);
		if ($value === null || strpos($value, '0000-00-00') === 0) {
			return null;
		}

		return str_replace(' ', 'T', $value);
	}

	/** A JSON column. An empty one is {} in the payload, never []. */
	public static function jsonObject($value)
	{
		$value = self::trimOrNull($value);
		if ($value === null) {
			return null;
		}

		return (object) json_decode($value);
	}
}
