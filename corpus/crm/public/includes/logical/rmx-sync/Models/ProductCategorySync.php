<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

final class ProductCategorySync extends AbstractSyncModel
{
    protected const FIELDS = [
        'id' => ['id', 'int'],
        'parentId' => ['parent_id', 'int?'],
        'code' => ['code', 'string'],
        'name' => ['name', 'string'],
        'sortOrder' => ['sort_order', 'int'],
        'isVisible' => ['is_visible', 'bool'],
    ];

    public function parentId(): ?int
    {
        return $this->values['parentId'];
    }

    public function id(): int
    {
        return $this->values['id'];
    }
}
