<?php

declare(strict_types=1);

namespace Crm\Sync\Models\Concerns;

trait ConvertsValues
{
    private static function intOrNull(mixed $value): ?int
    {
        return $value === null ? null : (int) $value;
    }

    private static function trimOrNull(?string $value): ?string
    {
        $value = trim((string) $value);

        return $value === '' ? null : $value;
    }

    private static function lowerOrNull(?string $value): ?string
    {
        $value = self::trimOrNull($value);

        return $value === null ? null : mb_strtolower($value);
    }

    private static function isoDate(?string $value): ?string
    {
        return $value === null || str_starts_with($value, '0000') ? null : substr($value, 0, 10);
    }
}
