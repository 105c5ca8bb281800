<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

final class AssetTypeSync extends AbstractSyncModel
{
    protected const FIELDS = [
        'id' => ['id', 'int'],
        'code' => ['code', 'string'],
        'name' => ['name', 'string'],
        'inspectionIntervalMonths' => ['inspection_interval_months', 'int?'],
        'requiresCertificate' => ['requires_certificate', 'bool'],
    ];
}
