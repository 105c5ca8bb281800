<?php

declare(strict_types=1);

/*
 * php tests/smoke.php            everything, without a database
 * php tests/smoke.php --update   writes tests/payloads/full.json anew; read the diff before you commit it
 */

use UptimeCrm\Core\Logger;
use UptimeCrm\Core\Migration;
use UptimeCrm\RmxSync\Enums\SyncOperation;
use UptimeCrm\RmxSync\Enums\SyncTables;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;
use UptimeCrm\RmxSync\Live\LiveSyncRouter;
use UptimeCrm\RmxSync\Models\TagSync;
use UptimeCrm\RmxSync\Outbox\OutboxReducer;
use UptimeCrm\RmxSync\PayloadSerializer;
use UptimeCrm\RmxSync\RmxSynchronizer;
use UptimeCrm\RmxSync\RmxSyncPayload;
use UptimeCrm\RmxSync\Transport\RmxApiClient;

require_once __DIR__ . '/../public/includes/bootstrap.php';
require_once __DIR__ . '/fakes.php';
require_once __DIR__ . '/../public/includes/logical/rmx-sync/RmxSynchronizerLegacy.php';

$failures = 0;
$checks = 0;

function check(bool $condition, string $what): void
{
    global $failures, $checks;
    $checks++;
    if (!$condition) {
        $failures++;
        echo "FAILED  {$what}\n";
    }
}

function same(mixed $expected, mixed $actual, string $what): void
{
    check($expected === $actual, $what);
    if ($expected !== $actual) {
        echo '    expected ', json_encode($expected, JSON_UNESCAPED_UNICODE), "\n    actual   ", json_encode($actual, JSON_UNESCAPED_UNICODE), "\n";
    }
}

/** @return array<string, mixed> */
function payloadFile(string $name): array
{
    return json_decode((string) file_get_contents(__DIR__ . "/payloads/{$name}.json"), true, 512, JSON_THROW_ON_ERROR);
}

/** @param callable(string, list<string>, string): array{0: int, 1: string} $sender */
function synchronizer(FakeDb $db, FakeOutbox $outbox, callable $sender, int $maxBytes = 1_500_000): RmxSynchronizer
{
    return new RmxSynchronizer(
        $db,
        $outbox,
        new OutboxReducer(),
        new PayloadSerializer($maxBytes),
        new RmxApiClient('https://rmx.example.com/inbox', 'crm', 'not-a-secret', 5, $sender),
        new Logger(),
        ['batch_size' => 100, 'max_batches' => 5],
        static function (): void {
        },
    );
}

// --- schema: what the foreign keys say about the order -----------------------------------------------------------

$schema = (string) file_get_contents(__DIR__ . '/../database/schema/crm.sql');
preg_match_all('/CREATE TABLE `(\w+)` \((.*?)\n\) ENGINE/s', $schema, $m, PREG_SET_ORDER);
$columns = [];
$parents = [];
foreach ($m as [, $table, $body]) {
    preg_match_all('/^  `(\w+)` /m', $body, $names);
    $columns[$table] = $names[1];
    preg_match_all('/REFERENCES `(\w+)`/', $body, $references);
    $parents[$table] = array_values(array_diff(array_unique($references[1]), [$table]));
}
check(count($columns) >= 30, 'crm.sql has the tables');

$place = array_flip(array_column(SyncTables::cases(), 'value'));
foreach (SyncTables::cases() as $table) {
    check(isset($columns[$table->value]), "{$table->value} is in crm.sql");
    check($table->label() !== '', "{$table->value} has a label");
    same([], array_values(array_diff($table->keyColumns(), $columns[$table->value] ?? [])), "{$table->value} has its key columns");
    foreach (array_intersect($parents[$table->value] ?? [], array_keys($place)) as $parent) {
        check($place[$parent] < $place[$table->value], "SyncTables: {$parent} stands before {$table->value}");
        check(SyncTables::from($parent)->order() < $table->order(), "order(): {$parent} comes before {$table->value}");
    }
}

// --- payload: all lists, all keys, one order ----------------------------------------------------------------------

$lists = array_map(static fn (SyncTables $table): string => $table->payloadKey(), SyncTables::cases());
$empty = new RmxSyncPayload('b', '2024-01-01T00:00:00');
check($empty->isEmpty(), 'a new payload is empty');
same(
    $lists,
    array_values(array_intersect(array_keys($empty->jsonSerialize()), $lists)),
    'jsonSerialize() has the lists in the order of SyncTables',
);
same(
    $lists,
    array_values(array_intersect(array_keys(get_class_vars(RmxSyncPayload::class)), $lists)),
    'the properties stand in the order of SyncTables',
);
$serializer = new PayloadSerializer();
$written = json_decode($serializer->serialize($empty), true);
same($lists, array_values(array_intersect(array_keys($written), $lists)), 'KEY_ORDER is the order of SyncTables');
check(str_contains($serializer->serialize($empty), '"deletions":{}'), 'no deletions are {}');
foreach (SyncTables::cases() as $table) {
    $payload = new RmxSyncPayload('b', '2024-01-01T00:00:00');
    $payload->add($table, new TagSync(1, 'any', 'any', null, 0));
    check(!$payload->isEmpty(), "isEmpty() knows {$table->payloadKey()}");
}

// --- reducer -------------------------------------------------------------------------------------------------------

$reducer = new OutboxReducer();
$row = static fn (int $id, string $table, int $entity, string $operation, ?string $key = null): array => [
    'id' => $id, 'table_name' => $table, 'entity_id' => $entity, 'entity_key' => $key, 'operation' => $operation,
];
$reduced = $reducer->reduce([
    $row(4, 'customers', 1, 'update'),
    $row(1, 'customers', 1, 'insert'),
    $row(2, 'customers', 2, 'insert'),
    $row(3, 'customers', 2, 'delete'),
    $row(5, 'customers', 3, 'delete'),
    $row(6, 'customers', 3, 'insert'),
    $row(7, 'stock_levels', 0, 'update', '3:41'),
    $row(8, 'stock_levels', 0, 'delete', '3:42'),
    $row(9, 'email_queue', 5, 'insert'),
]);
same(SyncOperation::Update, $reduced['customers'][1], 'the last row wins, in whatever order they come');
same(SyncOperation::Delete, $reduced['customers'][2], 'insert and delete is a delete');
same(SyncOperation::Insert, $reduced['customers'][3], 'delete and insert (REPLACE) is an upsert');
same(['3:41', '3:42'], array_keys($reduced['stock_levels']), 'composite keys are told apart');
same(['email_queue' => 1], $reducer->unknownTables(), 'unknown tables are counted');

// --- a whole payload -----------------------------------------------------------------------------------------------

$rows = payloadFile('rows');
$db = new FakeDb($rows);
$outboxRows = [];
foreach (SyncTables::cases() as $table) {
    foreach ($rows[$table->value] ?? [] as $data) {
        $key = array_map(static fn (string $column): string => (string) $data[$column], $table->keyColumns());
        $outboxRows[] = $table->hasCompositeKey()
            ? $row(count($outboxRows) + 1, $table->value, 0, 'insert', implode(':', $key))
            : $row(count($outboxRows) + 1, $table->value, (int) $key[0], 'insert');
    }
    $gone = $table->hasCompositeKey() ? implode(':', array_fill(0, count($table->keyColumns()), '9')) : null;
    $outboxRows[] = $row(count($outboxRows) + 1, $table->value, $gone === null ? 9999 : 0, 'delete', $gone);
}
$sync = synchronizer($db, new FakeOutbox(), static fn (): array => [200, '{}']);
$payload = $sync->preview($outboxRows);
$actual = json_decode($serializer->serialize($payload), true);
$actual['batchId'] = '00000000-0000-4000-8000-000000000000';
$actual['generatedAt'] = '2024-01-01T00:00:00';
$file = __DIR__ . '/payloads/full.json';
if (in_array('--update', $argv, true)) {
    $copy = json_decode($serializer->serialize($payload));
    $copy->batchId = $actual['batchId'];
    $copy->generatedAt = $actual['generatedAt'];
    file_put_contents($file, json_encode($copy, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n");
}
// full.json holds what was synced when it was written; what came later is checked by its own test
foreach (payloadFile('full') as $key => $expected) {
    if ($key === 'deletions' || $key === 'deletedKeys') {
        same($expected, array_intersect_key($actual[$key] ?? [], $expected), "payload: {$key}");
    } else {
        same($expected, $actual[$key] ?? null, "payload: {$key}");
    }
}
foreach ($lists as $list) {
    check(array_is_list($actual[$list]), "payload: {$list} is a list");
}

$deleted = array_keys($actual['deletions'] + $actual['deletedKeys']);
foreach ([$actual['deletions'], $actual['deletedKeys']] as $group) {
    $seen = [];
    foreach (array_keys($group) as $table) {
        same([], array_values(array_intersect($parents[$table], $seen)), "deletions: {$table} comes before its parents");
        $seen[] = $table;
    }
}
foreach (['users', 'invoices'] as $table) {
    check(!in_array($table, $deleted, true), "{$table} are never deleted");
}

// --- split ---------------------------------------------------------------------------------------------------------

$parts = (new PayloadSerializer(2048 + 900))->split($payload);
check(count($parts) > 3, 'a large payload is cut');
same(range(1, count($parts)), array_map(static fn (RmxSyncPayload $part): int => $part->part, $parts), 'parts are numbered');
$total = 0;
foreach ($parts as $index => $part) {
    foreach (SyncTables::cases() as $table) {
        $total += count($part->of($table));
    }
    check(($part->deletions === []) === ($index < count($parts) - 1), 'deletions are in the last part');
}
$whole = 0;
foreach (SyncTables::cases() as $table) {
    $whole += count($payload->of($table));
}
same($whole, $total, 'no row is lost between the parts');
same(1, count((new PayloadSerializer())->split($payload)), 'a small payload stays whole');

// --- run -----------------------------------------------------------------------------------------------------------

$sent = [];
$outbox = new FakeOutbox();
$outbox->push('customers', 17, 'update');
$outbox->push('stock_levels', '3:41', 'update');
$outbox->push('email_queue', 1, 'insert');
$summary = synchronizer($db, $outbox, static function (string $url, array $headers, string $body) use (&$sent): array {
    $sent[] = [$headers, $body];

    return [200, '{"accepted":2}'];
})->run();
same(['batches' => 1, 'claimed' => 3, 'sent' => 3, 'failed' => 0, 'reclaimed' => 0], $summary, 'a run that goes well');
same(['done', 'done', 'done'], $outbox->statuses(), 'its rows are done');
[$headers, $body] = $sent[0];
$find = static function (string $name) use ($headers): string {
    foreach ($headers as $header) {
        if (str_starts_with($header, "{$name}: ")) {
            return substr($header, strlen($name) + 2);
        }
    }

    return '';
};
$signature = hash_hmac('sha256', $find('X-Rmx-Timestamp') . '.' . $find('X-Rmx-Batch-Id') . '.' . $body, 'not-a-secret');
same("v1={$signature}", $find('X-Rmx-Signature'), 'the request is signed');
same(17, json_decode($body, true)['customers'][0]['id'], 'the body has the customer');

$calls = 0;
$outbox = new FakeOutbox(2);
$outbox->push('tags', 4, 'insert');
$down = static function () use (&$calls): array {
    $calls++;

    return [503, 'maintenance'];
};
synchronizer($db, $outbox, $down)->run();
same(3, $calls, 'a server that is down is asked three times');
same(['pending'], $outbox->statuses(), 'and the rows wait');
synchronizer($db, $outbox, $down)->run();
same(['failed'], $outbox->statuses(), 'until their attempts are used up');

$outbox = new FakeOutbox();
foreach ([2, 3] as $id) {
    $outbox->push('users', $id, 'update');
}
$outbox->push('tags', 4, 'update');
$outbox->push('tags', 5, 'update');
$summary = synchronizer($db, $outbox, static fn (string $url, array $headers, string $body): array => str_contains($body, '"tobrien"')
    ? [422, 'user 3 is not welcome']
    : [200, '{}'])->run();
same(['done', 'failed', 'done', 'done'], array_slice($outbox->statuses(), 0, 4), 'a bad row does not hold up the others');

// --- live sync -----------------------------------------------------------------------------------------------------

$live = static function (FakeDb $db): LiveSyncRouter {
    return new LiveSyncRouter($db, new LiveSyncRepository($db), new Logger(), [
        'max_body_bytes' => 4096,
        'auth_keys' => ['RMX_LIVE_SYNC_KEY' => 'k1', 'RMX_LIVE_STOCK_KEY' => ''],
    ]);
};
$update = json_encode(payloadFile('customer-update'));
$db = new FakeDb($rows);
same(404, $live($db)->dispatch('POST', 'nothing', 'k1', $update)->status, 'unknown route');
same(405, $live($db)->dispatch('GET', 'customer-update', 'k1', '')->status, 'wrong method');
same(401, $live($db)->dispatch('POST', 'customer-update', 'k2', $update)->status, 'wrong key');
same(401, $live($db)->dispatch('POST', 'stock-count', '', '{}')->status, 'a key that is not configured lets nobody in');
same(400, $live($db)->dispatch('POST', 'customer-update', 'k1', '{')->status, 'no JSON');
same(413, $live($db)->dispatch('POST', 'customer-update', 'k1', str_repeat(' ', 5000))->status, 'too large');
same(422, $live($db)->dispatch('POST', 'customer-update', 'k1', '{"eventId":"1"}')->status, 'no envelope');
same([], $db->log, 'nothing was written so far');

same(200, $live($db)->dispatch('POST', 'customer-update', 'k1', $update)->status, 'an update is applied');
same('SET @rmx_sync_suppress = 1', $db->log[0], 'the triggers are off');
check(str_contains($db->log[1], '["dispatch@harbor.example",null,"2024-05-02 12:00:00",17]'), 'only the fields of the whitelist, in UTC');
same('SET @rmx_sync_suppress = NULL', $db->log[2], 'the triggers are on again');
same(['ok' => true, 'duplicate' => true], $live($db)->dispatch('POST', 'customer-update', 'k1', $update)->body, 'the same event twice');

$old = json_encode(['eventId' => '11111111-1111-4111-8111-111111111111', 'occurredAt' => '2020-01-01T00:00:00Z'] + payloadFile('customer-update'));
same(409, $live($db)->dispatch('POST', 'customer-update', 'k1', $old)->status, 'an event that is too old');
foreach (LiveSyncRouter::routes() as $route) {
    $status = $live($db)->dispatch('POST', $route, 'wrong', '{}')->status;
    same(401, $status, "{$route} asks for its key");
}

$db = new FakeDb();
try {
    $db->suppressingSync(static fn () => throw new RuntimeException('boom'));
} catch (RuntimeException) {
}
same('SET @rmx_sync_suppress = NULL', end($db->log), 'the triggers are on again also after an exception');

// --- migrations ----------------------------------------------------------------------------------------------------

$db = new FakeDb();
$migrations = glob(__DIR__ . '/../database/migrations/[0-9]*.php') ?: [];
check(count($migrations) >= 14, 'migrations are there');
foreach ($migrations as $path) {
    $migration = require $path;
    check($migration instanceof Migration, basename($path) . ' returns a migration');
    $migration->useDb($db)->up();
}
$events = [];
foreach ($db->log as $sql) {
    if (preg_match('/^\s*CREATE TRIGGER `(\w+)` (BEFORE|AFTER) (\w+) ON `(\w+)`/', $sql, $m) !== 1) {
        continue;
    }
    [, $name, , $event, $table] = $m;
    check(strlen($name) <= 64, "{$name} is not too long");
    check(str_contains($sql, '@rmx_sync_suppress IS NULL'), "{$name} can be switched off");
    preg_match_all('/(?:NEW|OLD)\.`(\w+)`/', $sql, $used);
    same([], array_values(array_diff(array_unique($used[1]), $columns[$table])), "{$name} uses columns of {$table}");
    preg_match_all("/VALUES \('(\w+)'/", $sql, $feeds);
    foreach ($feeds[1] as $feed) {
        $events[$feed][$event] = true;
    }
}
foreach (SyncTables::cases() as $table) {
    same(3, count($events[$table->value] ?? []), "{$table->value} has its three triggers");
}
foreach (array_reverse($migrations) as $path) {
    (require $path)->useDb($db)->down();
}

// --- legacy export -------------------------------------------------------------------------------------------------

$constants = array_filter((new ReflectionClass(SyncTablesLegacy::class))->getConstants(), is_string(...));
same(array_values($constants), SyncTablesLegacy::ALL, 'ALL has all the constants');
$legacy = new RmxSynchronizerLegacy(null, static fn (): bool => true);
same(
    ['customers' => ['upsert' => [1], 'delete' => [2]]],
    $legacy->collectPending([
        $row(1, 'customers', 1, 'insert'),
        $row(2, 'customers', 2, 'insert'),
        $row(3, 'customers', 2, 'delete'),
        $row(4, 'email_queue', 2, 'insert'),
    ]),
    'the legacy export reduces, too',
);
$keys = array_keys($legacy->buildPayload([]));
same(count(SyncTablesLegacy::ALL) + 2, count($keys), 'the legacy payload has all lists');

printf("%d checks, %d failed\n", $checks, $failures);
exit($failures === 0 ? 0 : 1);
