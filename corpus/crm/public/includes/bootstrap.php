<?php

declare(strict_types=1);

// The web server has no composer on it; this does for our two namespaces what composer's autoloader would.
spl_autoload_register(static function (string $class): void {
    $folders = [
        'UptimeCrm\\Core\\' => __DIR__ . '/core/',
        'UptimeCrm\\RmxSync\\' => __DIR__ . '/logical/rmx-sync/',
    ];
    foreach ($folders as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (is_file($file)) {
                require_once $file;
            }

            return;
        }
    }
});

date_default_timezone_set('UTC');
mb_internal_encoding('UTF-8');
