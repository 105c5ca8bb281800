<?php

declare(strict_types=1);

/*
 * php database/migrations/runner.php up              all that are missing, oldest first
 * php database/migrations/runner.php down [n]        the last n (1), newest first
 * php database/migrations/runner.php status
 */

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Migration;

require_once __DIR__ . '/../../public/includes/bootstrap.php';

$config = require __DIR__ . '/../../config/rmx.php';
$db = Db::fromConfig($config['database']);
$db->exec('CREATE TABLE IF NOT EXISTS `migrations` (
  `name` varchar(120) NOT NULL,
  `applied_at` datetime NOT NULL DEFAULT current_timestamp(),
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci');

$files = [];
foreach (glob(__DIR__ . '/[0-9]*_*.php') ?: [] as $file) {
    $files[basename($file, '.php')] = $file;
}
ksort($files, SORT_STRING);
$applied = array_column($db->select('SELECT `name` FROM `migrations` ORDER BY `name`'), 'name');

$load = static function (string $file) use ($db): Migration {
    $migration = require $file;
    if (!$migration instanceof Migration) {
        throw new \RuntimeException("{$file} does not return a migration.");
    }

    return $migration->useDb($db);
};

switch ($argv[1] ?? 'status') {
    case 'up':
        foreach (array_diff_key($files, array_flip($applied)) as $name => $file) {
            echo "up    {$name}\n";
            $load($file)->up();
            $db->execute('INSERT INTO `migrations` (`name`) VALUES (?)', [$name]);
        }
        break;

    case 'down':
        $last = array_slice(array_reverse($applied), 0, max(1, (int) ($argv[2] ?? 1)));
        foreach ($last as $name) {
            if (!isset($files[$name])) {
                throw new \RuntimeException("The file of {$name} is missing.");
            }
            echo "down  {$name}\n";
            $load($files[$name])->down();
            $db->execute('DELETE FROM `migrations` WHERE `name` = ?', [$name]);
        }
        break;

    case 'status':
        foreach (array_keys($files) as $name) {
            echo in_array($name, $applied, true) ? 'applied  ' : 'missing  ', $name, "\n";
        }
        break;

    default:
        fwrite(STDERR, "runner.php up | down [n] | status\n");
        exit(2);
}
