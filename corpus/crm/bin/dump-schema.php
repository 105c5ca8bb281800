#!/usr/bin/env php
<?php

declare(strict_types=1);

/*
 * php bin/dump-schema.php [table ...]     SHOW CREATE TABLE of all tables, or of these, on standard output
 */

use UptimeCrm\Core\Db;

require_once __DIR__ . '/../public/includes/bootstrap.php';

$config = require __DIR__ . '/../config/rmx.php';
$db = Db::fromConfig($config['database']);

$tables = array_slice($argv, 1);
if ($tables === []) {
    $tables = array_map(static fn (array $row): string => (string) reset($row), $db->select('SHOW TABLES'));
}
foreach ($tables as $table) {
    $row = $db->selectOne('SHOW CREATE TABLE `' . str_replace('`', '``', $table) . '`');
    $sql = preg_replace('/ AUTO_INCREMENT=\d+/', '', (string) $row['Create Table']);
    echo $sql, ";\n\n";
}
