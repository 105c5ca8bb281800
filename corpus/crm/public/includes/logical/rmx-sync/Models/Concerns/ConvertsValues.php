<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models\Concerns;

/**
 * From what PDO gives us to what RMX reads.
 *
 * Dates are `yyyy-MM-dd`, date-times have a `T` and no zone (RMX knows that ours are UTC), decimals stay strings
 * because json_encode() would make floats of them.
 */
trait ConvertsValues
{
    private static function trimOrNull(mixed $value): ?string
    {
        $value = trim((string) ($value ?? ''));

        return $value === '' ? null : $value;
    }

    private static function lowerOrNull(mixed $value): ?string
    {
        $value = self::trimOrNull($value);

        return $value === null ? null : mb_strtolower($value);
    }

    private static function upperOrNull(mixed $value): ?string
    {
        $value = self::trimOrNull($value);

        return $value === null ? null : mb_strtoupper($value);
    }

    private static function intOrNull(mixed $value): ?int
    {
        return $value === null ? null : (int) $value;
    }

    private static function decimalOrNull(mixed $value): ?string
    {
        return $value === null ? null : (string) $value;
    }

    /** `2024-01-02 03:04:05.120000` -> `2024-01-02T03:04:05.120000` */
    private static function isoDateTime(mixed $value): ?string
    {
        $value = self::trimOrNull($value);
        if ($value === null || str_starts_with($value, '0000-00-00')) {
            return null;
        }

        return str_replace(' ', 'T', $value);
    }

    private static function isoDate(mixed $value): ?string
    {
        $value = self::trimOrNull($value);
        if ($value === null || str_starts_with($value, '0000-00-00')) {
            return null;
        }

        return substr($value, 0, 10);
    }

    /** A JSON column; an empty one is `{}`, which json_encode() does not write for an empty array. */
    private static function jsonObject(mixed $value): ?object
    {
        $value = self::trimOrNull($value);
        if ($value === null) {
            return null;
        }

        return (object) json_decode($value, false, 512, JSON_THROW_ON_ERROR);
    }
}
