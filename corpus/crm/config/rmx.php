<?php

declare(strict_types=1);

/*
 * RMX sync. Secrets come from the environment, never from this file; an empty secret switches the feature off.
 */
return [
    'database' => [
        'dsn' => getenv('CRM_DB_DSN') ?: 'mysql:host=127.0.0.1;dbname=crm;charset=utf8mb4',
        'user' => getenv('CRM_DB_USER') ?: 'crm',
        'password' => getenv('CRM_DB_PASSWORD') ?: '',
    ],

    // CRM -> RMX
    'sync' => [
        'endpoint' => getenv('RMX_SYNC_ENDPOINT') ?: 'https://rmx.example.com/api/crm-sync/inbox',
        'key_id' => getenv('RMX_SYNC_KEY_ID') ?: 'crm',
        'secret' => getenv('RMX_SYNC_SECRET') ?: '',
        'timeout_seconds' => 30,
        'batch_size' => 500,
        'max_batches' => 20,
        'max_payload_bytes' => 1_500_000,
        'max_attempts' => 6,
        'backoff_seconds' => 30,
        'lease_seconds' => 600,
    ],

    // RMX -> CRM
    'live' => [
        'max_body_bytes' => 65_536,
        'max_age_seconds' => 300,
        'auth_keys' => [
            'RMX_LIVE_SYNC_KEY' => getenv('RMX_LIVE_SYNC_KEY') ?: '',
            'RMX_LIVE_STOCK_KEY' => getenv('RMX_LIVE_STOCK_KEY') ?: '',
        ],
    ],

    'log' => [
        'target' => getenv('RMX_SYNC_LOG') ?: 'php://stderr',
        'threshold' => getenv('RMX_SYNC_LOG_LEVEL') ?: 'info',
    ],
];
