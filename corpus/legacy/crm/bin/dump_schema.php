#!/usr/bin/env php
<?php

/*
 * php bin/dump_schema.php     SHOW CREATE TABLE of every table, a file each in database/schema
 */

require_once dirname(__FILE__) . '/../public/includes/core/Database.php';

$config = require dirname(__FILE__) . '/../config/rmx.php';
$db = Database::connect($config['database']);
foreach ($db->getAll('SHOW TABLES') as $row) {
	$table = reset($row);
	$create = $db->getRow('SHOW CREATE TABLE `' . $table . '`');
	file_put_contents(dirname(__FILE__) . '/../database/schema/' . $table . '.sql', $create['Create Table'] . ";\n");
}
