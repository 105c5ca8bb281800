<?php

declare(strict_types=1);

namespace Crm\Sync\Models;

use Crm\Sync\Models\Concerns\ConvertsValues;

final class AssetUserSync implements \JsonSerializable
{
    use ConvertsValues;

    public function __construct(
        public readonly int $assetId,
        public readonly int $userId,
        public readonly string $since,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['asset_id'],
            (int) $row['user_id'],
            (string) self::isoDate($row['since']),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'assetId' => $this->assetId,
            'userId' => $this->userId,
            'since' => $this->since,
        ];
    }
}
