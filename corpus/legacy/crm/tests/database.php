<?php

/*
 * php tests/database.php       triggers, outbox and live sync on a server
 *
 * CRM_DB_DSN, CRM_DB_USER and CRM_DB_PASSWORD say which. The database has to be one for tests, with database/schema and
 * all migrations in it; its rows are deleted.
 */

if (getenv('CRM_DB_DSN') === false) {
	echo "not run: CRM_DB_DSN is not set\n";
	exit(0);
}
date_default_timezone_set('UTC');

require_once dirname(__FILE__) . '/../public/includes/core/ApiResponse.php';
require_once dirname(__FILE__) . '/../public/includes/core/Database.php';
require_once dirname(__FILE__) . '/../public/includes/core/Log.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/Live/LiveSyncRepository.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/Live/LiveSyncRouter.php';
require_once dirname(__FILE__) . '/../public/includes/logical/rmx-sync/RmxSynchronizer.php';

$config = require dirname(__FILE__) . '/../config/rmx.php';
$db = Database::connect($config['database']);
$used = $db->getRow('SELECT COUNT(*) AS n FROM audit_log');
if ($used['n'] > 0) {
	echo "This database is in use.\n";
	exit(2);
}

$checks = 0;
$failures = 0;

function same($expected, $actual, $what)
{
	global $checks, $failures;
	$checks++;
	if ($expected !== $actual) {
		$failures++;
		echo 'FAILED  ', $what, "\n    expected ", json_encode($expected), "\n    actual   ", json_encode($actual), "\n";
	}
}

function value($db, $sql)
{
	$row = $db->getRow($sql);

	return $row === null ? null : reset($row);
}

// --- the rows of the smoke test, written past the foreign keys and not past the triggers ---

$db->exec("SET FOREIGN_KEY_CHECKS = 0, sql_mode = 'ALLOW_INVALID_DATES'");
foreach ($db->getAll("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'") as $row) {
	if (reset($row) !== 'schema_versions') {
		$db->exec('TRUNCATE `' . reset($row) . '`');
	}
}
$tables = json_decode(file_get_contents(dirname(__FILE__) . '/payloads/rows.json'), true);
$count = 0;
foreach ($tables as $table => $rows) {
	foreach ($rows as $row) {
		// computed by the server
		unset($row['gross_total']);
		if ($table === 'users') {
			$row['password_hash'] = '!';
		}
		$names = '`' . implode('`, `', array_keys($row)) . '`';
		$marks = implode(', ', array_fill(0, count($row), '?'));
		$db->execute('INSERT INTO `' . $table . '` (' . $names . ') VALUES (' . $marks . ')', array_values($row));
		$count++;
	}
}
$db->exec('SET FOREIGN_KEY_CHECKS = 1');
same($count, (int) value($db, 'SELECT COUNT(*) FROM sync_outbox'), 'each row that was written is in the outbox');

// --- a run ---

$bodies = array();
$answer = array(200, '{}');
$sender = function ($url, $headers, $body) use (&$bodies, &$answer) {
	$bodies[] = json_decode($body, true);

	return $answer;
};
$outbox = new SyncOutboxRepository($db, 2);
$synchronizer = new RmxSynchronizer(
	$db,
	$outbox,
	new OutboxReducer(),
	new PayloadSerializer(),
	new RmxTransport('https://rmx.example.com', 'a-secret', 5, $sender),
	new Log()
);
same(array('sent' => $count, 'failed' => 0), $synchronizer->run(), 'all of it is sent');
same(array('pending' => 0, 'processing' => 0, 'done' => $count, 'failed' => 0), $outbox->countByStatus(), 'and is done');
foreach (json_decode(file_get_contents(dirname(__FILE__) . '/payloads/full.json'), true) as $key => $expected) {
	if (is_array($expected) && strpos($key, 'delet') !== 0) {
		same($expected, $bodies[0][$key], $key . ' as the smoke test has it');
	}
}

// --- what is sent, and what is not ---

$bodies = array();
$db->execute('UPDATE customers SET score = 7 WHERE id = 21');
$db->asImport(function () use ($db) {
	$db->execute("UPDATE customers SET phone = '1' WHERE id = 21");
});
$synchronizer->run();
same(array(), $bodies, 'neither a column of ours alone nor what RMX wrote');

$db->execute("UPDATE customers SET phone = '2' WHERE id = 21");
$db->execute('UPDATE stock_levels SET on_hand = 2.5 WHERE warehouse_id = 7');
$db->execute("REPLACE INTO tags (id, name, slug) VALUES (3, 'Large', 'large')");
$synchronizer->run();
same('2', $bodies[0]['customers'][0]['phone'], 'a change');
same('2.500', $bodies[0]['stock_levels'][0]['on_hand'], 'a change of a row with two keys');
same('Large', $bodies[0]['tags'][0]['name'], 'a row that was replaced');
same(array(), $bodies[0]['deletions'], 'is not deleted');

$bodies = array();
$db->execute('DELETE FROM payments');
$db->execute('DELETE FROM invoices WHERE id = 71');
$db->execute('DELETE FROM stock_levels WHERE warehouse_id = 8');
$synchronizer->run();
same(array('payments' => array(91, 92), 'invoice_lines' => array(81, 82)), $bodies[0]['deletions'], 'deletions, of a cascade too');
same(array('stock_levels' => array('8:41')), $bodies[0]['deleted_keys'], 'deletions by two keys');

// --- when RMX is down ---

$answer = array(503, 'maintenance');
$db->execute("UPDATE tags SET name = 'Huge' WHERE id = 3");
$synchronizer->run();
$row = $db->getRow('SELECT status, attempts, last_error, next_try_at > NOW() AS waits FROM sync_outbox ORDER BY id DESC LIMIT 1');
same(array('pending', 1, 'RMX answered 503: maintenance', 1), array_values($row), 'a row waits');
same(array('sent' => 0, 'failed' => 0), $synchronizer->run(), 'for its time');
$db->execute("UPDATE sync_outbox SET next_try_at = NOW() WHERE status = 'pending'");
same(array('sent' => 0, 'failed' => 1), $synchronizer->run(), 'and is tried again');
same(1, value($db, "SELECT COUNT(*) FROM sync_outbox WHERE status = 'failed'"), 'until it has failed');
$answer = array(200, '{}');
same(1, $outbox->retry('tags'), 'it is given another chance');
same(array('sent' => 1, 'failed' => 0), $synchronizer->run(), 'and is sent');

$db->execute("UPDATE tags SET name = 'Vast' WHERE id = 3");
same(1, count($outbox->claim('one', 10)), 'a worker takes a row');
same(array(), $outbox->claim('two', 10), 'no other takes it too');
same(0, $outbox->reclaim(), 'as long as its time is not over');
$db->execute("UPDATE sync_outbox SET next_try_at = NOW() WHERE status = 'processing'");
same(1, $outbox->reclaim(), 'a worker that died gives it back');
same(2, $synchronizer->resync('assets'), 'a table once more');
same(1, $synchronizer->resync('customers', array(21)), 'a row once more');
same(1, $synchronizer->resync('stock_levels'), 'rows with two keys once more');
same(array('sent' => 5, 'failed' => 0), $synchronizer->run(), 'they are sent');
same(0, $outbox->purge(1), 'what was just done is kept');

// --- live sync ---

$keys = array('RMX_LIVE_SYNC_KEY' => 'sync', 'RMX_LIVE_STOCK_KEY' => 'stock');
$router = new LiveSyncRouter($db, new LiveSyncRepository($db), new Log(), array('keys' => $keys, 'max_bytes' => 10000));
$body = json_decode(file_get_contents(dirname(__FILE__) . '/payloads/customer-update.json'), true);
same(409, $router->dispatch('POST', 'customer-update', 'sync', json_encode($body))->getStatus(), 'older than the row');
$body['event_id'] = '3d6f0a52-90c7-4b83-9a52-0f4d4f1f7b99';
$body['occurred_at'] = gmdate('Y-m-d\TH:i:s\Z', time() + 60);
same(200, $router->dispatch('POST', 'customer-update', 'sync', json_encode($body))->getStatus(), 'newer than the row');
same('bakery@lindqvist.example', value($db, 'SELECT email FROM customers WHERE id = 21'), 'is written');
same('2500.50', value($db, 'SELECT credit_limit FROM customers WHERE id = 21'), 'but for what is not RMX\'s');
$again = $router->dispatch('POST', 'customer-update', 'sync', json_encode($body))->getBody();
same(array('ok' => true, 'duplicate' => true), $again, 'and only once');
$body = file_get_contents(dirname(__FILE__) . '/payloads/stock-count.json');
same(200, $router->dispatch('POST', 'stock-count', 'stock', $body)->getStatus(), 'a first count');
same('4.250', value($db, 'SELECT on_hand FROM stock_levels WHERE product_id = 42'), 'is written');
same(0, value($db, "SELECT COUNT(*) FROM sync_outbox WHERE status = 'pending'"), 'nothing of it goes back to RMX');

echo $checks, ' checks, ', $failures, " failed\n";
exit($failures === 0 ? 0 : 1);
