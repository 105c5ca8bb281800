#!/usr/bin/env php
<?php

/*
 * php bin/rmx_sync.php run | status | retry [table] | resync <table> | purge [days]
 *
 * run is called by cron, once a minute.
 */

require_once dirname(__FILE__) . '/../public/includes/core/Database.php';
require_once dirname(__FILE__) . '/../public/includes/core/Log.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/RmxSynchronizer.php';

date_default_timezone_set('UTC');
$config = require dirname(__FILE__) . '/../config/rmx.php';
$db = Database::connect($config['database']);
$outbox = new SyncOutboxRepository($db, $config['sync']['max_attempts']);
$synchronizer = new RmxSynchronizer(
	$db,
	$outbox,
	new OutboxReducer(),
	new PayloadSerializer($config['sync']['max_bytes']),
	new RmxTransport($config['sync']['url'], $config['sync']['secret'], $config['sync']['timeout']),
	new Log($config['log']),
	$config['sync']
);

$command = isset($argv[1]) ? $argv[1] : '';
$argument = isset($argv[2]) ? $argv[2] : null;
switch ($command) {
	case 'run':
		$result = $synchronizer->run();
		echo $result['sent'], ' sent, ', $result['failed'], " failed\n";
		exit($result['failed'] > 0 ? 1 : 0);
	case 'status':
		foreach ($outbox->countByStatus() as $status => $count) {
			echo str_pad($status, 12), $count, "\n";
		}
		break;
	case 'retry':
		echo $outbox->retry($argument), " rows\n";
		break;
	case 'resync':
		if (!SyncTables::isKnown($argument)) {
			echo 'One of: ', implode(', ', SyncTables::ALL), "\n";
			exit(2);
		}
		echo SyncTables::label($argument), ': ', $synchronizer->resync($argument), " rows\n";
		break;
	case 'purge':
		echo $outbox->purge($argument === null ? 30 : (int) $argument), " rows\n";
		break;
	default:
		echo "rmx_sync.php run | status | retry [table] | resync <table> | purge [days]\n";
		exit(2);
}
