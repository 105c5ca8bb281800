<?php

/*
 * php database/migrate.php up | down [n] | status
 */

require_once dirname(__FILE__) . '/../public/includes/core/Database.php';
require_once dirname(__FILE__) . '/Migration.php';

$config = require dirname(__FILE__) . '/../config/rmx.php';
$db = Database::connect($config['database']);
$db->exec('CREATE TABLE IF NOT EXISTS `schema_versions` (
	`version` varchar(120) NOT NULL,
	`applied_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
	PRIMARY KEY (`version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci');

$files = array();
foreach (glob(dirname(__FILE__) . '/migrations/[0-9]*.php') as $file) {
	$files[basename($file, '.php')] = $file;
}
ksort($files);
$applied = array();
foreach ($db->getAll('SELECT version FROM schema_versions ORDER BY version') as $row) {
	$applied[] = $row['version'];
}

function load_migration($file, $db)
{
	require_once $file;
	$name = preg_replace('/^\d+_/', '', basename($file, '.php'));
	$class = str_replace(' ', '', ucwords(str_replace('_', ' ', $name)));

	return new $class($db);
}

switch (isset($argv[1]) ? $argv[1] : 'status') {
	case 'up':
		foreach ($files as $version => $file) {
			if (!in_array($version, $applied)) {
				echo 'up   ', $version, "\n";
				load_migration($file, $db)->up();
				$db->execute('INSERT INTO schema_versions (version) VALUES (?)', array($version));
			}
		}
		break;
	case 'down':
		$count = isset($argv[2]) ? (int) $argv[2] : 1;
		foreach (array_slice(array_reverse($applied), 0, $count) as $version) {
			echo 'down ', $version, "\n";
			load_migration($files[$version], $db)->down();
			$db->execute('DELETE FROM schema_versions WHERE version = ?', array($version));
		}
		break;
	case 'status':
		foreach ($files as $version => $file) {
			echo in_array($version, $applied) ? 'done    ' : 'missing ', $version, "\n";
		}
		break;
	default:
		echo "migrate.php up | down [n] | status\n";
		exit(2);
}
