#!/usr/bin/env php
<?php

declare(strict_types=1);

/*
 * php bin/rmx-sync.php run               once a minute, by cron
 * php bin/rmx-sync.php status            rows of the outbox by status
 * php bin/rmx-sync.php retry [table]     failed rows again, after somebody has removed the cause
 * php bin/rmx-sync.php resync <table>    all rows of a table again
 * php bin/rmx-sync.php purge [days]      done rows that are older
 */

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Logger;
use UptimeCrm\RmxSync\Enums\SyncTables;
use UptimeCrm\RmxSync\Outbox\OutboxReducer;
use UptimeCrm\RmxSync\Outbox\SyncOutboxRepository;
use UptimeCrm\RmxSync\PayloadSerializer;
use UptimeCrm\RmxSync\RmxSynchronizer;
use UptimeCrm\RmxSync\Transport\RmxApiClient;

require_once __DIR__ . '/../public/includes/bootstrap.php';

$config = require __DIR__ . '/../config/rmx.php';
$sync = $config['sync'];

$db = Db::fromConfig($config['database']);
$logger = new Logger(fopen($config['log']['target'], 'ab') ?: null, $config['log']['threshold']);
$outbox = new SyncOutboxRepository($db, $sync['max_attempts'], $sync['backoff_seconds'], $sync['lease_seconds']);
$synchronizer = new RmxSynchronizer(
    $db,
    $outbox,
    new OutboxReducer(),
    new PayloadSerializer($sync['max_payload_bytes']),
    new RmxApiClient($sync['endpoint'], $sync['key_id'], $sync['secret'], $sync['timeout_seconds']),
    $logger,
    $sync,
);

switch ($argv[1] ?? '') {
    case 'run':
        $summary = $synchronizer->run();
        echo json_encode($summary), "\n";
        exit($summary['failed'] > 0 ? 1 : 0);

    case 'status':
        foreach ($outbox->countByStatus() as $status => $count) {
            printf("%-12s %d\n", $status, $count);
        }
        break;

    case 'retry':
        printf("%d rows\n", $outbox->retryFailed($argv[2] ?? null));
        break;

    case 'resync':
        $table = SyncTables::tryFrom($argv[2] ?? '');
        if ($table === null) {
            fwrite(STDERR, 'One of: ' . implode(', ', array_column(SyncTables::cases(), 'value')) . "\n");
            exit(2);
        }
        printf("%d rows of %s\n", $synchronizer->resync($table), $table->label());
        break;

    case 'purge':
        printf("%d rows\n", $outbox->purgeDone((int) ($argv[2] ?? 30)));
        break;

    default:
        fwrite(STDERR, "rmx-sync.php run | status | retry [table] | resync <table> | purge [days]\n");
        exit(2);
}
