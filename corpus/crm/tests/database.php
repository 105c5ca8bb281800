<?php

declare(strict_types=1);

/*
 * The outbox on a real server: triggers, claim, backoff, live sync.
 *
 * CRM_DB_DSN='mysql:host=...;dbname=crm_test' CRM_DB_USER=... CRM_DB_PASSWORD=... php tests/database.php
 *
 * The database has to be one of its own, with database/schema/crm.sql and all migrations; its rows are deleted.
 */

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Logger;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;
use UptimeCrm\RmxSync\Live\LiveSyncRouter;
use UptimeCrm\RmxSync\Outbox\OutboxReducer;
use UptimeCrm\RmxSync\Outbox\SyncOutboxRepository;
use UptimeCrm\RmxSync\PayloadSerializer;
use UptimeCrm\RmxSync\RmxSynchronizer;
use UptimeCrm\RmxSync\Transport\RmxApiClient;

require_once __DIR__ . '/../public/includes/bootstrap.php';

if (getenv('CRM_DB_DSN') === false) {
    echo "SKIPPED  CRM_DB_DSN is not set\n";
    exit(0);
}
$config = require __DIR__ . '/../config/rmx.php';
$db = Db::fromConfig($config['database']);
if ((int) $db->selectOne('SELECT COUNT(*) AS `n` FROM `audit_log`')['n'] > 0) {
    fwrite(STDERR, "This database is in use.\n");
    exit(2);
}

$failures = 0;
$checks = 0;
function same(mixed $expected, mixed $actual, string $what): void
{
    global $failures, $checks;
    $checks++;
    if ($expected !== $actual) {
        $failures++;
        echo "FAILED  {$what}\n    expected ", json_encode($expected), "\n    actual   ", json_encode($actual), "\n";
    }
}

// --- the rows of tests/payloads/rows.json, written through the triggers --------------------------------------------

$db->exec('SET FOREIGN_KEY_CHECKS = 0');
foreach (array_column($db->select('SHOW TABLES'), null) as $row) {
    $table = (string) reset($row);
    if ($table !== 'migrations') {
        $db->exec("TRUNCATE `{$table}`");
    }
}
// rows.json has them in the order of the payload, a category may come before its parent
$tables = json_decode((string) file_get_contents(__DIR__ . '/payloads/rows.json'), true, 512, JSON_THROW_ON_ERROR);
foreach ($tables as $table => $rows) {
    $generated = array_column($db->select(
        "SELECT COLUMN_NAME AS `name` FROM information_schema.COLUMNS
          WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND IS_GENERATED = 'ALWAYS'",
        [$table],
    ), 'name');
    foreach ($rows as $row) {
        $row = array_diff_key($row, array_flip($generated));
        $row = array_filter($row, static fn (mixed $value): bool => $value !== '0000-00-00');
        if ($table === 'users') {
            $row['password_hash'] = '!';
        }
        $names = '`' . implode('`, `', array_keys($row)) . '`';
        $marks = implode(', ', array_fill(0, count($row), '?'));
        $db->execute("INSERT INTO `{$table}` ({$names}) VALUES ({$marks})", array_values($row));
    }
}
$db->exec('SET FOREIGN_KEY_CHECKS = 1');
$count = array_sum(array_map(count(...), $tables));
same($count, (int) $db->selectOne('SELECT COUNT(*) AS `n` FROM `sync_outbox`')['n'], 'each insert has an outbox row');

// --- a run ---------------------------------------------------------------------------------------------------------

$bodies = [];
$answer = [200, '{}'];
$sync = new RmxSynchronizer(
    $db,
    $outbox = new SyncOutboxRepository($db, 2, 30, 600),
    new OutboxReducer(),
    new PayloadSerializer(),
    new RmxApiClient('https://rmx.example.com', 'crm', 'not-a-secret', 5, static function (string $url, array $headers, string $body) use (&$bodies, &$answer): array {
        $bodies[] = json_decode($body, true);

        return $answer;
    }),
    new Logger(),
    ['batch_size' => 500],
    static function (): void {
    },
);
$summary = $sync->run();
same($count, $summary['sent'], 'all rows are sent');
same(['pending' => 0, 'processing' => 0, 'done' => $count, 'failed' => 0], $outbox->countByStatus(), 'all rows are done');
$expected = json_decode((string) file_get_contents(__DIR__ . '/payloads/full.json'), true, 512, JSON_THROW_ON_ERROR);
foreach ($expected as $key => $rows) {
    if (is_array($rows) && !in_array($key, ['deletions', 'deletedKeys'], true)) {
        same($rows, $bodies[0][$key], "{$key} as in full.json");
    }
}

// --- changes -------------------------------------------------------------------------------------------------------

$bodies = [];
$db->execute('UPDATE `customers` SET `score` = 99 WHERE `id` = 17');
$db->suppressingSync(fn () => $db->execute("UPDATE `customers` SET `phone` = '1' WHERE `id` = 17"));
$sync->run();
same([], $bodies, 'a column that is not synced, and a suppressed write, send nothing');

$db->execute("UPDATE `customers` SET `phone` = '2' WHERE `id` = 17");
$db->execute("UPDATE `stock_levels` SET `on_hand` = 7 WHERE `warehouse_id` = 3");
$db->execute("REPLACE INTO `tags` (`id`, `name`, `slug`) VALUES (4, 'Very important', 'vip')");
$sync->run();
same('2', $bodies[0]['customers'][0]['phone'], 'the last state is sent');
same('7.000', $bodies[0]['stockLevels'][0]['onHand'], 'also of a table with a composite key');
same(['Very important', []], [$bodies[0]['tags'][0]['name'], $bodies[0]['deletions']], 'a replaced row is no deletion');

$bodies = [];
$db->execute('DELETE FROM `payments`');
$db->execute('DELETE FROM `invoices` WHERE `id` = 71');
$db->execute('DELETE FROM `stock_levels`');
$sync->run();
same(['payments' => [91, 92], 'invoice_lines' => [82, 83]], $bodies[0]['deletions'], 'deletions, also of the lines that cascade');
same(['stock_levels' => ['3:41']], $bodies[0]['deletedKeys'], 'deletions by key');

// --- failures ------------------------------------------------------------------------------------------------------

$answer = [503, 'down'];
$db->execute("UPDATE `tags` SET `name` = 'x' WHERE `id` = 5");
$sync->run();
$row = $db->selectOne("SELECT `status`, `attempts`, `last_error`, `available_at` > NOW() AS `waits` FROM `sync_outbox` ORDER BY `id` DESC LIMIT 1");
same(['pending', 1, 'RMX answered 503: down', 1], array_values($row), 'a row that failed waits');
$sync->run();
same(1, $outbox->countByStatus()['pending'], 'and is not claimed as long as it waits');
$db->execute("UPDATE `sync_outbox` SET `available_at` = NOW() WHERE `status` = 'pending'");
$sync->run();
same(1, $outbox->countByStatus()['failed'], 'after two attempts it has failed');
same(1, $outbox->retryFailed('tags'), 'it can be tried again');
$answer = [200, '{}'];
$sync->run();
same(0, $outbox->countByStatus()['failed'] + $outbox->countByStatus()['pending'], 'and is done');

$db->execute("UPDATE `tags` SET `name` = 'y' WHERE `id` = 5");
same(1, count($outbox->claim('11111111-1111-4111-8111-111111111111', 10)), 'one worker claims');
same([], $outbox->claim('22222222-2222-4222-8222-222222222222', 10), 'the other one gets nothing');
$db->execute("UPDATE `sync_outbox` SET `available_at` = NOW() WHERE `status` = 'processing'");
same(1, $sync->run()['reclaimed'], 'a lease that is over is taken back');

same(2, $sync->resync(\UptimeCrm\RmxSync\Enums\SyncTables::Assets), 'resync of a table');
same(1, $sync->resync(\UptimeCrm\RmxSync\Enums\SyncTables::Customers, [17, 4711]), 'resync of some rows');
same(3, $sync->run()['sent'], 'they are sent');

// --- live sync -----------------------------------------------------------------------------------------------------

$router = new LiveSyncRouter($db, new LiveSyncRepository($db), new Logger(), ['auth_keys' => ['RMX_LIVE_SYNC_KEY' => 'k', 'RMX_LIVE_STOCK_KEY' => 's']]);
$body = json_decode((string) file_get_contents(__DIR__ . '/payloads/customer-update.json'), true);
same(409, $router->dispatch('POST', 'customer-update', 'k', json_encode($body))->status, 'older than the row');
$body['occurredAt'] = gmdate('Y-m-d\TH:i:s\Z', time() + 60);
$body['eventId'] = '5f0c1c7e-8a5d-4f0e-9a40-0d6a3a9a7b12';
same(200, $router->dispatch('POST', 'customer-update', 'k', json_encode($body))->status, 'newer than the row');
same('dispatch@harbor.example', $db->selectOne('SELECT `email` FROM `customers` WHERE `id` = ?', [17])['email'], 'is written');
same('12500.00', $db->selectOne('SELECT `credit_limit` FROM `customers` WHERE `id` = ?', [17])['credit_limit'], 'the whitelist holds');
same(['ok' => true, 'duplicate' => true], $router->dispatch('POST', 'customer-update', 'k', json_encode($body))->body, 'once');
same(200, $router->dispatch('POST', 'stock-count', 's', (string) file_get_contents(__DIR__ . '/payloads/stock-count.json'))->status, 'a first count');
same('11.500', $db->selectOne('SELECT `on_hand` FROM `stock_levels`')['on_hand'], 'is inserted');
same(0, $outbox->countByStatus()['pending'], 'nothing of this goes back to RMX');

printf("%d checks, %d failed\n", $checks, $failures);
exit($failures === 0 ? 0 : 1);
