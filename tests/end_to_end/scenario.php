<?php

declare(strict_types=1);

/*
 * What happens to the rows of the tables that the integrations have brought into the sync, on a server, by a checkout's own code.
 *
 *     php scenario.php CHECKOUT HOUSE LIVE BODIES
 *
 * CRM_DB_DSN, CRM_DB_USER and CRM_DB_PASSWORD name a database of its own, with the schema and all migrations. HOUSE is the file
 * that says how this checkout is called. LIVE has one event of each new live route, as RMX writes it. What was posted is
 * written to BODIES, one a line, for whoever knows what RMX can read.
 */

[, $checkout, $house, $live, $bodies] = $argv;
$house = require $house;

$checks = 0;
$failures = 0;
function same(mixed $expected, mixed $actual, string $what): void
{
    global $checks, $failures;
    $checks++;
    if ($expected !== $actual) {
        $failures++;
        echo "FAILED  {$what}\n    expected ", json_encode($expected), "\n    actual   ", json_encode($actual), "\n";
    }
}

/** What comes to stand in the outbox while something is done: `table key operation`, sorted, for triggers know no order. */
function told(callable $do): array
{
    global $house;
    $last = $house->rows('SELECT MAX(id) AS id FROM sync_outbox')[0]['id'] ?? 0;
    $do();
    $rows = $house->rows("SELECT CONCAT_WS(' ', table_name, COALESCE(entity_key, entity_id), operation) AS line FROM sync_outbox WHERE id > ?", [$last]);
    $lines = array_column($rows, 'line');
    sort($lines);

    return $lines;
}

/** The same for one statement. */
function tells(string $sql, array $params = []): array
{
    global $house;

    return told(static fn () => $house->run($sql, $params));
}

function insert(string $table, array $row): void
{
    global $house;
    $names = implode('`, `', array_keys($row));
    $marks = implode(', ', array_fill(0, count($row), '?'));
    $house->run("INSERT INTO `{$table}` (`{$names}`) VALUES ({$marks})", array_values($row));
}

/** Sends what is pending, and gives back what RMX would get. */
function sent(): array
{
    global $house;
    $before = count($house->bodies);
    $summary = $house->sync(3);
    same(0, $summary['failed'], 'nothing fails');
    same(['done'], array_column($house->rows('SELECT DISTINCT status FROM sync_outbox'), 'status'), 'all of the outbox is done');
    $new = array_slice($house->bodies, $before);
    same(true, count($new) <= 1, 'one payload is enough');

    return $new === [] ? [] : json_decode($new[0], true, 512, JSON_THROW_ON_ERROR);
}

/** One row of one table in a payload, by key. */
function row_of(array $payload, string $table, int $at = 0): ?array
{
    global $house;

    return $payload[$house->key($table)][$at] ?? null;
}

// --- the tables that were synced before ---------------------------------------------------------------------------------

foreach ([1, 2] as $id) {
    insert('users', ['id' => $id, 'username' => "user{$id}", 'email' => "user{$id}@example.com", 'first_name' => 'A', 'last_name' => 'B', 'password_hash' => '!']);
    insert('customers', ['id' => $id, 'customer_no' => "C{$id}", 'name' => "Customer {$id}"]);
    insert('tags', ['id' => $id, 'name' => "Tag {$id}", 'slug' => "tag-{$id}"]);
}
insert('product_categories', ['id' => 1, 'code' => 'pumps', 'name' => 'Pumps']);
insert('products', ['id' => 1, 'category_id' => 1, 'sku' => 'P-1', 'name' => 'Pump']);
insert('asset_types', ['id' => 1, 'code' => 'pump', 'name' => 'Pump']);
insert('assets', ['id' => 1, 'customer_id' => 1, 'asset_type_id' => 1, 'serial_number' => 'S-1', 'name' => 'Pump in the cellar']);

// --- inserts: the least that a row can hold, and the most ----------------------------------------------------------------

$long = static fn (int $length): string => mb_substr(str_repeat('Größe „Ångström“ 日本語 ', 300), 0, $length - 1) . 'x';
$rows = [
    'price_lists' => [
        ['id' => 1, 'code' => 'retail', 'name' => ' Retail ', 'currency' => 'EUR', 'valid_from' => '2024-01-01'],
        ['id' => 2, 'code' => 'trade', 'name' => $long(120), 'currency' => 'USD', 'valid_from' => '2024-02-29', 'valid_to' => '2024-12-31', 'is_default' => 1],
    ],
    'price_list_items' => [
        ['id' => 1, 'price_list_id' => 1, 'product_id' => 1, 'sku' => 'P-1', 'unit_price' => '0.1'],
        ['id' => '9223372036854775807', 'price_list_id' => 2, 'product_id' => 1, 'sku' => $long(64), 'unit_price' => '99999999.9999', 'min_quantity' => 4294967295, 'discount_percent' => '-99.5'],
    ],
    'contacts' => [
        ['id' => 1, 'customer_id' => 1, 'first_name' => ' Ada ', 'last_name' => 'L', 'email' => ' ', 'job_title' => ''],
        ['id' => 2, 'customer_id' => 1, 'salutation' => 'mx', 'first_name' => $long(80), 'last_name' => $long(80), 'job_title' => $long(120), 'email' => ' Größe@Example.COM', 'phone' => '1', 'mobile' => '2', 'birthday' => '2000-02-29', 'credit' => '-12345678.1234', 'is_primary' => 1, 'updated_at' => '2024-05-06 07:08:09'],
        ['id' => 3, 'customer_id' => 2, 'first_name' => 'C', 'last_name' => 'C'],
    ],
    'service_tickets' => [
        ['id' => 1, 'ticket_no' => 'T-1', 'customer_id' => 1, 'subject' => 'a', 'opened_at' => '2024-01-02 03:04:05'],
        ['id' => 2, 'ticket_no' => 'T-2', 'customer_id' => 1, 'contact_id' => 2, 'asset_id' => 1, 'parent_ticket_id' => 1, 'subject' => $long(200), 'description' => $long(5000), 'status' => 'waiting_customer', 'priority' => 255, 'channel' => 'monitoring', 'is_billable' => 0, 'opened_at' => '2024-01-02 03:04:05', 'due_at' => '2024-01-03 00:00:00', 'resolved_at' => '2024-01-02 03:04:05.678', 'first_response_at' => '2024-01-02 03:04:06'],
    ],
    'contact_tags' => [
        ['contact_id' => 1, 'tag_id' => 1, 'tagged_at' => '2024-01-02 03:04:05'],
        ['contact_id' => 3, 'tag_id' => 1, 'tagged_at' => '2024-01-02 03:04:05'],
    ],
    'technicians' => [
        ['id' => 1, 'guid' => hex2bin('00112233445566778899aabbccddeeff'), 'user_id' => 1, 'employee_no' => ' 7 '],
        ['id' => 2, 'guid' => hex2bin('ffffffffffff4fffbfffffffffffffff'), 'user_id' => 2, 'employee_no' => '8', 'hourly_rate' => '99999999.99', 'certified_until' => '2025-01-31'],
    ],
    'ticket_notes' => [
        ['id' => 1, 'ticket_id' => 1, 'body' => ' seen '],
        ['id' => 2, 'ticket_id' => 2, 'author_id' => 1, 'body' => $long(5000), 'is_internal' => 1, 'minutes_spent' => 65535],
    ],
];
foreach ($rows as $table => $some) {
    foreach ($some as $row) {
        $key = isset($row['id']) ? $row['id'] : "{$row['contact_id']}:{$row['tag_id']}";
        same(["{$table} {$key} insert"], told(static fn () => insert($table, $row)), "an insert into {$table}");
    }
}
$payload = sent();
foreach ($rows as $table => $some) {
    same(count($some), count($payload[$house->key($table)] ?? []), "the rows of {$table} are sent");
}
$item = row_of($payload, 'price_list_items', 1);
same([9223372036854775807, '99999999.9999', 4294967295, '-99.50'], [$item['id'], $item[$house->key('unit_price')], $item[$house->key('min_quantity')], $item[$house->key('discount_percent')]], 'numbers are whole, decimals keep their scale');
$contact = row_of($payload, 'contacts');
same(['Ada', null, null, null, '0.0000', false], [$contact['firstName'], $contact['email'], $contact[$house->key('job_title')], $contact['birthday'], $contact[$house->key('credit_limit')], $contact[$house->key('is_deleted')]], 'texts are trimmed, empty ones are nothing');
$contact = row_of($payload, 'contacts', 1);
same(['größe@example.com', '2000-02-29', '2024-05-06T07:08:09'], [$contact['email'], $contact['birthday'], $contact['updatedAt']], 'letters are small, dates are ISO');
$ticket = row_of($payload, 'service_tickets', 1);
same(['2024-01-02T03:04:05.678', '2024-01-02T03:04:06Z', 255, false], [$ticket[$house->key('resolved_at')], $ticket[$house->key('first_response_at')], $ticket['priority'], $ticket[$house->key('is_billable')]], 'fractions stay, a timestamp has its zone');
$technician = row_of($payload, 'technicians');
same(['00112233-4455-6677-8899-aabbccddeeff', '7', '0.00'], [$technician[$house->key('technician_guid')], $technician[$house->key('employee_no')], $technician[$house->key('hourly_rate')]], 'bytes are a guid');
same([], $payload['deletions'], 'nothing is deleted');

// --- all of it once more, in parts that are small ---------------------------------------------------------------------------

foreach ($rows as $table => $some) {
    same(count($some), $house->resync($table), "{$table} once more");
}
$before = count($house->bodies);
same(['sent' => 15, 'failed' => 0], $house->sync(3, 4000), 'all are sent again');
$parts = array_map(static fn (string $body): array => json_decode($body, true), array_slice($house->bodies, $before));
same(true, count($parts) > 2, 'in several parts');
foreach (['technicians', 'contacts', 'price_lists', 'price_list_items', 'service_tickets', 'ticket_notes'] as $table) {
    $of = array_map(static fn (array $part): array => $part[$house->key($table)], $parts);
    same(array_column($payload[$house->key($table)], 'id'), array_column(array_merge(...$of), 'id'), "each row of {$table} once");
}
foreach (['price_lists' => 'price_list_items', 'contacts' => 'service_tickets', 'service_tickets' => 'ticket_notes'] as $parent => $child) {
    $at = static fn (string $table): array => array_keys(array_filter($parts, static fn (array $part): bool => $part[$house->key($table)] !== []));
    same(true, max($at($parent)) <= min($at($child)), "{$parent} come before {$child}");
}

// --- updates: what is sent, and what is not ------------------------------------------------------------------------------

$updates = [
    // table => [where, a column that is sent, others that are not]
    'price_lists' => ['id = 1', "name = 'Retail 2'", "created_at = '2001-01-01'"],
    'price_list_items' => ['id = 1', 'unit_price = 0.2', "updated_at = '2001-01-01'"],
    'contacts' => ['id = 1', "job_title = 'CTO'", "score = score + 1, newsletter = 1, preferences = '{}', updated_at = '2001-01-01'"],
    'service_tickets' => ['id = 1', "status = 'closed'", 'assigned_user_id = 1'],
    'technicians' => ['id = 1', 'hourly_rate = 1', 'home_latitude = 1.5, is_field_staff = 0'],
    'ticket_notes' => ['id = 1', 'minutes_spent = 5', "updated_at = '2001-01-01'"],
];
foreach ($updates as $table => [$where, $sent, $kept]) {
    same(["{$table} 1 update"], tells("UPDATE {$table} SET {$sent} WHERE {$where}"), "a column of {$table} that is sent");
    same([], tells("UPDATE {$table} SET {$sent} WHERE {$where}"), "{$table}: the same value again");
    same([], tells("UPDATE {$table} SET {$kept} WHERE {$where}"), "columns of {$table} that are not sent");
}
same(['contacts 1 update'], tells('UPDATE contacts SET birthday = NULL, phone = 5 WHERE id = 1'), 'from NULL to a value');
same(['contacts 1 update'], tells('UPDATE contacts SET phone = NULL WHERE id = 1'), 'from a value to NULL');
same(['contact_tags 1:1 update'], tells("UPDATE contact_tags SET tagged_at = '2024-02-02' WHERE contact_id = 1"), 'an update by two keys');
same(['contact_tags 1:1 delete', 'contact_tags 1:2 update'], tells('UPDATE contact_tags SET tag_id = 2 WHERE contact_id = 1'), 'another key is another row');
$payload = sent();
same(['CTO', null], [row_of($payload, 'contacts')[$house->key('job_title')], row_of($payload, 'contacts')['phone']], 'the last state is sent');
same([[$house->key('contact_id') => 1, $house->key('tag_id') => 2, $house->key('tagged_at') => '2024-02-02T00:00:00']], $payload[$house->key('contact_tags')], 'the row under its new key');
same(['contact_tags' => ['1:1']], $payload[$house->key('deleted_keys')], 'and none under the old one');

// --- one statement, several events ---------------------------------------------------------------------------------------

same(['ticket_notes 1 delete', 'ticket_notes 1 insert'], tells("REPLACE INTO ticket_notes (id, ticket_id, body) VALUES (1, 1, 'again')"), 'REPLACE');
$same = 'INSERT INTO contact_tags (contact_id, tag_id, tagged_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE tagged_at = VALUES(tagged_at)';
same(['contact_tags 2:2 insert'], tells($same, [2, 2, '2024-03-03']), 'ON DUPLICATE KEY UPDATE of a new row');
same(['contact_tags 2:2 update'], tells($same, [2, 2, '2024-03-04']), 'ON DUPLICATE KEY UPDATE of one that is there');
same([], tells($same, [2, 2, '2024-03-04']), 'ON DUPLICATE KEY UPDATE that changes nothing');
same([], told(static function () use ($house): void {
    try {
        $house->atomically(static function (): void {
            insert('ticket_notes', ['id' => 9, 'ticket_id' => 1, 'body' => 'x']);
            throw new DomainException();
        });
    } catch (DomainException) {
    }
}), 'a rollback takes the outbox rows along');
same([], told(static fn () => $house->quietly(static function () use ($house): void {
    insert('ticket_notes', ['id' => 9, 'ticket_id' => 1, 'body' => 'x']);
    $house->run('UPDATE ticket_notes SET minutes_spent = 1 WHERE id = 9');
    $house->run('DELETE FROM ticket_notes WHERE id = 9');
    insert('price_lists', ['id' => 9, 'code' => 'nine', 'name' => 'x', 'valid_from' => '2024-01-01']);
    insert('price_list_items', ['id' => 9, 'price_list_id' => 9, 'product_id' => 1, 'sku' => 'x', 'unit_price' => 1]);
    $house->run('DELETE FROM price_lists WHERE id = 9');
})), 'what comes from RMX is not told, cascades neither');
$payload = sent();
same(['again', []], [row_of($payload, 'ticket_notes')['body'], $payload['deletions']], 'a row that was replaced is no deletion');

// --- deletions -----------------------------------------------------------------------------------------------------------

same(['contacts 2 update'], tells("UPDATE contacts SET deleted_at = '2024-06-01' WHERE id = 2"), 'a soft delete is an update');
$payload = sent();
same([true, []], [row_of($payload, 'contacts')[$house->key('is_deleted')], $payload['deletions']], 'and is sent with its mark');

same(['price_list_items 1 delete', 'price_lists 1 delete'], tells('DELETE FROM price_lists WHERE id = 1'), 'a price list takes its items along');
same(['ticket_notes 2 delete', 'service_tickets 2 delete'], array_reverse(tells('DELETE FROM service_tickets WHERE id = 2')), 'a ticket takes its notes along');
same(['contact_tags 1:2 delete', 'contacts 1 delete'], tells('DELETE FROM contacts WHERE id = 1'), 'a contact takes its tags along');
same(['contact_tags 3:1 delete', 'contacts 3 delete', 'customers 2 delete'], tells('DELETE FROM customers WHERE id = 2'), 'a customer takes the contacts and their tags along');
same(['ticket_notes 1 delete'], tells('DELETE FROM ticket_notes WHERE id = 1'), 'a row that goes alone');
same(['technicians 2 delete'], tells('DELETE FROM technicians WHERE id = 2'), 'a technician goes');
$payload = sent();
$deletions = $payload['deletions'];
same(['ticket_notes', 'service_tickets', 'price_list_items', 'price_lists', 'contacts', 'customers'], array_keys($deletions), 'children are deleted before their parents; technicians never are');
same([[1, 2], [2], [1], [1], [1, 3], [2]], array_map(static function (array $ids): array {
    sort($ids);

    return $ids;
}, array_values($deletions)), 'by their ids');
same(['contact_tags' => ['1:2', '3:1']], $payload[$house->key('deleted_keys')], 'or by both keys');
insert('price_lists', ['id' => 3, 'code' => 'export', 'name' => 'x', 'valid_from' => '2024-01-01']);
insert('price_list_items', ['id' => 3, 'price_list_id' => 3, 'product_id' => 1, 'sku' => 'x', 'unit_price' => 1]);
same(['price_list_items 3 delete', 'price_lists 3 delete', 'price_lists 3 insert'], tells("REPLACE INTO price_lists (id, code, name, valid_from) VALUES (3, 'export', 'y', '2024-01-01')"), 'a parent that is replaced loses its children');
$payload = sent();
same([['y'], ['price_list_items' => [3]]], [array_column($payload[$house->key('price_lists')], 'name'), $payload['deletions']], 'but is not deleted itself');

// --- failures --------------------------------------------------------------------------------------------------------------

$state = static fn (): array => array_values($house->rows(
    "SELECT status, attempts, TIMESTAMPDIFF(SECOND, NOW(), {$house->waits}) AS waits FROM sync_outbox ORDER BY id DESC LIMIT 1"
)[0]);
$house->answer = [503, 'down for maintenance'];
insert('ticket_notes', ['id' => 3, 'ticket_id' => 1, 'body' => 'third']);
same(['pending', 0], array_slice($state(), 0, 2), 'a new row of the outbox');
$waited = 0;
foreach ([['pending', 1], ['pending', 2], ['failed', 3]] as [$status, $attempts]) {
    same(['sent' => 0, 'failed' => 1], $house->sync(3), "attempt {$attempts}");
    [$is, $tried, $waits] = $state();
    same([$status, $attempts], [$is, $tried], "after attempt {$attempts}");
    if ($status === 'pending') {
        same(true, $waits > $waited, "it waits longer after attempt {$attempts}: {$waits} s");
        same(['sent' => 0, 'failed' => 0], $house->sync(3), 'and is left alone meanwhile');
        $waited = $waits;
        $house->run("UPDATE sync_outbox SET {$house->waits} = NOW() WHERE status = 'pending'");
    }
}
same(['sent' => 0, 'failed' => 0], $house->sync(3), 'what has failed is not tried again by itself');
$house->answer = [200, '{}'];
$house->run("UPDATE sync_outbox SET status = 'pending', attempts = 0, {$house->waits} = NOW() WHERE status = 'failed'");
same('third', row_of(sent(), 'ticket_notes')['body'], 'until somebody says so');

// --- RMX -> CRM -----------------------------------------------------------------------------------------------------------

$events = json_decode((string) file_get_contents($live), true, 512, JSON_THROW_ON_ERROR);
$number = 0;
$event = static function (string $route, array $change = []) use ($events, $house, &$number): array {
    $id = sprintf('00000000-0000-4000-8000-%012d', ++$number);
    $at = gmdate('Y-m-d\TH:i:s\Z', time() + 60);

    return $change + [$house->key('event_id') => $id, $house->key('occurred_at') => $at] + $events[$route];
};
$id = $house->key('crm_ticket_note_id');
$note = static fn (int $id): ?array => $house->rows('SELECT body, is_internal, minutes_spent, author_id, ticket_id FROM ticket_notes WHERE id = ?', [$id])[0] ?? null;
$status = static fn (string $key, string $route, array $change = []): int => $house->live($route, $key, $event($route, $change))[0];
$house->run("UPDATE ticket_notes SET updated_at = '2024-01-01 00:00:00' WHERE id = 3");
sent();
same([], told(static function () use ($house, $event, $status, $note, $id): void {
    $before = $note(3);
    same([401, 401], [$status('wrong', 'ticket-note-update', [$id => 3]), $status('', 'ticket-note-update', [$id => 3])], 'a wrong key');
    same([401], [$status('of the others', 'ticket-note-create', ['ticketId' => 1, 'ticket_id' => 1])], 'a key of another route');
    same(409, $status('right', 'ticket-note-update', [$id => 3, $house->key('occurred_at') => '2023-12-31T23:59:59Z']), 'older than the row');
    same(422, $status('right', 'ticket-note-update', [$id => 4711]), 'no such row');
    same(422, $status('right', 'ticket-note-update', [$id => null]), 'no id');
    same(422, $status('right', 'ticket-note-update', [$id => 3, 'body' => 5]), 'a number for a text');
    same(422, $status('right', 'ticket-note-update', [$id => 3, 'body' => null]), 'nothing where there must be something');
    same(422, $status('right', 'ticket-note-update', [$id => 3, $house->key('minutes_spent') => 70000]), 'more than the column holds');
    same($before, $note(3), 'nothing of this is written');

    $update = $event('ticket-note-update', [$id => 3, $house->key('ticket_id') => 999]);
    same([200, ['ok' => true]], $house->live('ticket-note-update', 'right', $update), 'newer than the row');
    same(['body' => 'from RMX', 'is_internal' => 1, 'minutes_spent' => 15, 'author_id' => null, 'ticket_id' => 1], $note(3), 'is written, but for what is not on the list');
    same([200, ['ok' => true, 'duplicate' => true]], $house->live('ticket-note-update', 'right', $update), 'once');
    same(200, $status('right', 'ticket-note-update', [$id => 3, $house->key('minutes_spent') => null]), 'nothing where there may be nothing');
    same(null, $note(3)['minutes_spent'], 'is written as well');

    $parents = [$house->key('ticket_id') => 1, $house->key('author_id') => 1];
    same(422, $status('right', 'ticket-note-create', [$house->key('ticket_id') => 999, $house->key('author_id') => null]), 'a parent that is not there');
    same(422, $status('right', 'ticket-note-create', ['body' => null] + $parents), 'a field that is missing');
    same(200, $status('right', 'ticket-note-create', $parents), 'a new row');
    $made = (int) $house->rows('SELECT MAX(id) AS id FROM ticket_notes')[0]['id'];
    same(['body' => 'from RMX', 'is_internal' => 1, 'minutes_spent' => 15, 'author_id' => 1, 'ticket_id' => 1], $note($made), 'is inserted');
}), 'nothing of this goes back to RMX');
same(['ticket_notes 3 update'], tells("UPDATE ticket_notes SET body = 'ours' WHERE id = 3"), 'what the CRM does afterwards is told again');
sent();

file_put_contents($bodies, implode("\n", $house->bodies) . "\n");
printf("%d checks, %d failed\n", $checks, $failures);
exit($failures === 0 ? 0 : 1);
