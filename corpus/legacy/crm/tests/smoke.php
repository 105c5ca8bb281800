<?php

/*
 * php tests/smoke.php              what can be tested without a server
 * php tests/smoke.php --update     writes tests/payloads/full.json; look at the difference
 */

error_reporting(E_ALL);
set_error_handler(function ($level, $message, $file, $line) {
	throw new ErrorException($message, 0, $level, $file, $line);
});
date_default_timezone_set('UTC');

require_once dirname(__FILE__) . '/../database/Migration.php';
require_once dirname(__FILE__) . '/../public/includes/core/ApiResponse.php';
require_once dirname(__FILE__) . '/../public/includes/core/Database.php';
require_once dirname(__FILE__) . '/../public/includes/core/Log.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/Live/LiveSyncRepository.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/Live/LiveSyncRouter.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/RmxSynchronizer.php';
require_once dirname(__FILE__) . '/fakes.php';

$checks = 0;
$failures = 0;

function check($ok, $what)
{
	global $checks, $failures;
	$checks++;
	if (!$ok) {
		$failures++;
		echo 'FAILED  ', $what, "\n";
	}
}

function same($expected, $actual, $what)
{
	check($expected === $actual, $what);
	if ($expected !== $actual) {
		echo '    expected ', json_encode($expected), "\n    actual   ", json_encode($actual), "\n";
	}
}

function payload_text($name)
{
	return file_get_contents(dirname(__FILE__) . '/payloads/' . $name . '.json');
}

function synchronizer($db, $outbox, $sender)
{
	return new RmxSynchronizer(
		$db,
		$outbox,
		new OutboxReducer(),
		new PayloadSerializer(),
		new RmxTransport('https://rmx.example.com', 'a-secret', 5, $sender),
		new Log()
	);
}

// --- tables: what the schema says of keys and parents ---

$columns = array();
$parents = array();
foreach (glob(dirname(__FILE__) . '/../database/schema/*.sql') as $file) {
	$sql = file_get_contents($file);
	$table = basename($file, '.sql');
	check(strpos($sql, 'CREATE TABLE `' . $table . '` (') === 0, $table . '.sql has ' . $table);
	preg_match_all('/^  `(\w+)` /m', $sql, $m);
	$columns[$table] = $m[1];
	preg_match_all('/REFERENCES `(\w+)`/', $sql, $m);
	$parents[$table] = array_values(array_diff(array_unique($m[1]), array($table)));
}
check(count($columns) >= 30, 'the schema is complete');

$reflection = new ReflectionClass('SyncTables');
$constants = array_values(array_filter($reflection->getConstants(), 'is_string'));
same($constants, SyncTables::ALL, 'ALL has the constants, in their order');
foreach (array('labels', 'primaryKeys', 'stages') as $list) {
	same(SyncTables::ALL, array_keys($reflection->getStaticPropertyValue($list)), $list . ' has all tables, in their order');
}
$place = array_flip(SyncTables::ALL);
foreach (SyncTables::ALL as $table) {
	same(array(), array_values(array_diff(SyncTables::primaryKey($table), $columns[$table])), $table . ' has its key');
	check(SyncTables::label($table) !== '', $table . ' has a label');
	foreach (array_intersect($parents[$table], SyncTables::ALL) as $parent) {
		check($place[$parent] < $place[$table], $parent . ' stands before ' . $table);
		check(SyncTables::stage($parent) < SyncTables::stage($table), $parent . ' has a lower stage than ' . $table);
	}
}

// --- payload ---

$serializer = new PayloadSerializer();
$payload = new RmxSyncPayload('b', '2016-01-01T00:00:00');
check($payload->isEmpty(), 'a new payload is empty');
$keys = array_keys($payload->toArray());
same(SyncTables::ALL, array_values(array_intersect($keys, SyncTables::ALL)), 'toArray() has the tables in their order');
$keys = array_keys(json_decode($serializer->serialize($payload), true));
same(SyncTables::ALL, array_values(array_intersect($keys, SyncTables::ALL)), 'and so has the text');
check(strpos($serializer->serialize($payload), '"deletions":{},"deleted_keys":{}}') !== false, 'no deletions are {}');
foreach (SyncTables::ALL as $table) {
	$payload = new RmxSyncPayload('b', '2016-01-01T00:00:00');
	$payload->add($table, array(new TagSync()));
	check(!$payload->isEmpty(), 'isEmpty() knows ' . $table);
	same(1, count($payload->get($table)), $table . ' was added');
}

// --- reducer ---

$reducer = new OutboxReducer();
$pending = $reducer->reduce(array(
	outbox_row(3, 'tags', 2, 'update'),
	outbox_row(1, 'tags', 2, 'insert'),
	outbox_row(2, 'tags', 2, 'delete'),
	outbox_row(4, 'tags', 3, 'insert'),
	outbox_row(5, 'tags', 3, 'delete'),
	outbox_row(6, 'stock_levels', '7:41', 'update'),
	outbox_row(7, 'email_queue', 1, 'insert'),
));
same(array('tags' => array(2 => 'update', 3 => 'delete'), 'stock_levels' => array('7:41' => 'update')), $pending, 'the last operation counts');
same(array('email_queue' => 1), $reducer->getUnknown(), 'other tables are counted');

// --- a whole payload ---

$rows = json_decode(payload_text('rows'), true);
$outboxRows = array();
foreach (SyncTables::ALL as $table) {
	foreach (isset($rows[$table]) ? $rows[$table] : array() as $row) {
		$key = array();
		foreach (SyncTables::primaryKey($table) as $column) {
			$key[] = $row[$column];
		}
		$outboxRows[] = outbox_row(count($outboxRows) + 1, $table, count($key) > 1 ? implode(':', $key) : $key[0], 'insert');
	}
	$gone = SyncTables::hasCompositeKey($table) ? implode(':', array_fill(0, count(SyncTables::primaryKey($table)), '9')) : 9999;
	$outboxRows[] = outbox_row(count($outboxRows) + 1, $table, $gone, 'delete');
}
$sender = function () {
	return array(200, '{}');
};
$payload = synchronizer(new FakeDatabase($rows), new FakeOutbox(), $sender)->preview($outboxRows);
if (in_array('--update', $argv, true)) {
	$copy = json_decode($serializer->serialize($payload));
	$copy->batch_id = '00000000-0000-4000-8000-000000000000';
	$copy->generated_at = '2016-01-01T00:00:00';
	$text = json_encode($copy, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
	file_put_contents(dirname(__FILE__) . '/payloads/full.json', $text . "\n");
}
$actual = json_decode($serializer->serialize($payload), true);
foreach (json_decode(payload_text('full'), true) as $key => $expected) {
	if ($key === 'deletions' || $key === 'deleted_keys') {
		// tables that came later have tests of their own
		same($expected, array_intersect_key($actual[$key], $expected), 'payload: ' . $key);
	} elseif ($key !== 'batch_id' && $key !== 'generated_at') {
		same($expected, $actual[$key], 'payload: ' . $key);
	}
}
foreach (array('deletions', 'deleted_keys') as $list) {
	$seen = array();
	foreach (array_keys($actual[$list]) as $table) {
		same(array(), array_values(array_intersect($parents[$table], $seen)), $table . ' is deleted before its parents');
		$seen[] = $table;
	}
}

$small = new PayloadSerializer(800);
$parts = $small->split($payload);
check(count($parts) > 3, 'a long payload is split');
$count = 0;
$whole = 0;
foreach (SyncTables::ALL as $table) {
	$whole += count($payload->get($table));
	foreach ($parts as $part) {
		$count += count($part->get($table));
	}
}
same($whole, $count, 'no row is lost between the parts');
same(array(), $parts[0]->getDeletions(), 'the first part has no deletions');
same($payload->getDeletions(), $parts[count($parts) - 1]->getDeletions(), 'the last part has them');

// --- runs ---

$sent = array();
$sender = function ($url, $headers, $body) use (&$sent) {
	$sent[] = array($headers, $body);

	return array(200, '{"accepted": 1}');
};
$outbox = new FakeOutbox();
$outbox->push('customers', 21, 'update');
$outbox->push('email_queue', 1, 'insert');
$result = synchronizer(new FakeDatabase($rows), $outbox, $sender)->run();
same(array('sent' => 2, 'failed' => 0), $result, 'a good run');
same('done done', $outbox->statuses(), 'its rows are done');
$values = array();
foreach ($sent[0][0] as $header) {
	list($name, $value) = explode(': ', $header, 2);
	$values[$name] = $value;
}
$signed = $values['X-Rmx-Timestamp'] . '.' . $values['X-Rmx-Batch-Id'] . '.' . $sent[0][1];
same(hash_hmac('sha256', $signed, 'a-secret'), $values['X-Rmx-Signature'], 'the request is signed');

$sender = function () {
	return array(503, 'maintenance');
};
$outbox = new FakeOutbox(2);
$outbox->push('tags', 2, 'insert');
synchronizer(new FakeDatabase($rows), $outbox, $sender)->run();
same('pending', $outbox->statuses(), 'when RMX is down, rows wait');
synchronizer(new FakeDatabase($rows), $outbox, $sender)->run();
same('failed', $outbox->statuses(), 'and fail in the end');

$sender = function ($url, $headers, $body) {
	return strpos($body, '"aosei"') === false ? array(200, '') : array(422, 'no such locale');
};
$outbox = new FakeOutbox(1);
$outbox->push('users', 11, 'update');
$outbox->push('users', 12, 'update');
$outbox->push('tags', 3, 'update');
synchronizer(new FakeDatabase($rows), $outbox, $sender)->run();
same('done failed done', $outbox->statuses(), 'a bad row does not hold up the good ones');

// --- live sync ---

function router($db)
{
	$keys = array('RMX_LIVE_SYNC_KEY' => 'sync', 'RMX_LIVE_STOCK_KEY' => '');

	return new LiveSyncRouter($db, new LiveSyncRepository($db), new Log(), array('keys' => $keys, 'max_bytes' => 1000));
}

$db = new FakeDatabase($rows);
$update = payload_text('customer-update');
same(404, router($db)->dispatch('POST', 'nowhere', 'sync', $update)->getStatus(), 'a route that is not there');
same(405, router($db)->dispatch('GET', 'customer-update', 'sync', '')->getStatus(), 'only POST');
same(401, router($db)->dispatch('POST', 'customer-update', 'other', $update)->getStatus(), 'a wrong key');
same(401, router($db)->dispatch('POST', 'stock-count', '', '{}')->getStatus(), 'a key that is not set opens nothing');
same(400, router($db)->dispatch('POST', 'customer-update', 'sync', '{')->getStatus(), 'no JSON');
same(413, router($db)->dispatch('POST', 'customer-update', 'sync', str_repeat(' ', 1001))->getStatus(), 'too long');
same(422, router($db)->dispatch('POST', 'customer-update', 'sync', '{"event_id": "1"}')->getStatus(), 'no event');
same(array(), $db->log, 'nothing was written');

same(200, router($db)->dispatch('POST', 'customer-update', 'sync', $update)->getStatus(), 'an update');
same('SET @rmx_import = 1', $db->log[0], 'the triggers are off');
check(strpos($db->log[1], '["bakery@lindqvist.example",null,"2016-05-01 08:00:00",21]') !== false, 'fields of the list are written, in UTC');
same('SET @rmx_import = 0', $db->log[2], 'the triggers are on again');
same(array('ok' => true, 'duplicate' => true), router($db)->dispatch('POST', 'customer-update', 'sync', $update)->getBody(), 'the same event once more');
$old = json_decode($update, true);
$old['event_id'] = '3d6f0a52-90c7-4b83-9a52-0f4d4f1f7b11';
$old['occurred_at'] = '2016-04-12T08:29:59Z';
same(409, router($db)->dispatch('POST', 'customer-update', 'sync', json_encode($old))->getStatus(), 'older than the row');
$old['event_id'] = '3d6f0a52-90c7-4b83-9a52-0f4d4f1f7b12';
$old['crm_customer_id'] = 4711;
same(422, router($db)->dispatch('POST', 'customer-update', 'sync', json_encode($old))->getStatus(), 'a row that is not there');

$source = file_get_contents(dirname($reflection->getFileName()) . '/Live/LiveSyncRouter.php');
preg_match_all("/case '([\w-]+)':/", $source, $m);
check(count($m[1]) >= 3, 'the router has routes');
foreach ($m[1] as $route) {
	same(401, router(new FakeDatabase())->dispatch('POST', $route, 'wrong', '{}')->getStatus(), $route . ' asks for its key');
}

try {
	$db = new FakeDatabase();
	$db->asImport(function () {
		throw new RuntimeException('that went wrong');
	});
} catch (RuntimeException $e) {
	same('SET @rmx_import = 0', end($db->log), 'the triggers are on again after an exception');
}

// --- migrations ---

class MigrationDatabase extends FakeDatabase
{
	public function getAll($sql, $params = array())
	{
		return array();
	}
}

$db = new MigrationDatabase();
$migrations = array();
foreach (glob(dirname(__FILE__) . '/../database/migrations/*.php') as $file) {
	check(preg_match('/^\d{14}_(\w+)\.php$/', basename($file), $m) === 1, basename($file) . ' has a time');
	require_once $file;
	$class = str_replace(' ', '', ucwords(str_replace('_', ' ', $m[1])));
	check(is_subclass_of($class, 'Migration'), basename($file) . ' has ' . $class);
	$migration = new $class($db);
	$migration->up();
	$migrations[] = $migration;
}
check(count($migrations) >= 14, 'the migrations are there');
$created = array();
$fed = array();
foreach ($db->log as $sql) {
	if (!preg_match('/CREATE TRIGGER `(\w+)` (?:AFTER|BEFORE) (\w+) ON `(\w+)`/', $sql, $m)) {
		continue;
	}
	$created[] = $m[1];
	check(strlen($m[1]) <= 64, $m[1] . ' is short enough');
	check(strpos($sql, 'COALESCE(@rmx_import, 0) = 0') !== false, $m[1] . ' can be turned off');
	preg_match_all('/(?:OLD|NEW)\.`(\w+)`/', $sql, $used);
	same(array(), array_values(array_diff(array_unique($used[1]), $columns[$m[3]])), $m[1] . ' knows its columns');
	if (preg_match("/VALUES \('(\w+)'/", $sql, $feeds)) {
		$fed[$feeds[1]][$m[2]] = true;
	}
}
foreach (SyncTables::ALL as $table) {
	same(3, count(isset($fed[$table]) ? $fed[$table] : array()), $table . ' has three triggers');
}
$db->log = array();
foreach (array_reverse($migrations) as $migration) {
	$migration->down();
}
foreach ($created as $name) {
	check(in_array('DROP TRIGGER IF EXISTS `' . $name . '`', $db->log, true), 'down() drops ' . $name);
}

echo $checks, ' checks, ', $failures, " failed\n";
exit($failures === 0 ? 0 : 1);
