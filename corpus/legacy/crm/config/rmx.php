<?php

/*
 * RMX sync. Keys and secrets come from the environment of the server; one that is empty lets nobody in.
 */
return array(
	'database' => array(
		'dsn' => getenv('CRM_DB_DSN') ?: 'mysql:host=localhost;dbname=crm;charset=utf8mb4',
		'user' => getenv('CRM_DB_USER') ?: 'crm',
		'password' => getenv('CRM_DB_PASSWORD') ?: '',
	),

	// CRM -> RMX
	'sync' => array(
		'url' => getenv('RMX_SYNC_URL') ?: 'https://rmx.example.com/api/crm-sync/inbox',
		'secret' => getenv('RMX_SYNC_SECRET') ?: '',
		'timeout' => 30,
		'batch_size' => 250,
		'max_batches' => 40,
		'max_bytes' => 1000000,
		'max_attempts' => 8,
	),

	// RMX -> CRM
	'live' => array(
		'max_bytes' => 65536,
		'keys' => array(
			'RMX_LIVE_SYNC_KEY' => getenv('RMX_LIVE_SYNC_KEY') ?: '',
			'RMX_LIVE_STOCK_KEY' => getenv('RMX_LIVE_STOCK_KEY') ?: '',
		),
	),

	'log' => getenv('RMX_SYNC_LOG') ?: 'php://stderr',
);
