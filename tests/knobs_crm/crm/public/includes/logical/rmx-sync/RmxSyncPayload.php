<?php

declare(strict_types=1);

namespace Crm\Sync;

use Crm\Sync\Models\AssetSync;
use Crm\Sync\Models\AssetUserSync;
use Crm\Sync\Models\CustomerSync;
use Crm\Sync\Models\ProductSync;
use Crm\Sync\Models\UserSync;

final class RmxSyncPayload implements \JsonSerializable
{
    /** @var list<UserSync> */
    public array $users = [];

    /** @var list<CustomerSync> */
    public array $customers = [];

    /** @var list<ProductSync> */
    public array $products = [];

    /** @var list<AssetSync> */
    public array $assets = [];

    /** @var list<AssetUserSync> */
    public array $assetUsers = [];

    /** @var array<string, list<int|string>> */
    public array $deletions = [];

    public function isEmpty(): bool
    {
        return $this->users === []
            && $this->customers === []
            && $this->products === []
            && $this->assets === []
            && $this->assetUsers === []
            && $this->deletions === [];
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'users' => $this->users,
            'customers' => $this->customers,
            'products' => $this->products,
            'assets' => $this->assets,
            'assetUsers' => $this->assetUsers,
            'deletions' => (object) $this->deletions,
        ];
    }
}
