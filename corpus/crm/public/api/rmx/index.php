<?php

declare(strict_types=1);

/*
 * Entry of RMX -> CRM live sync:  POST /api/rmx/<route>
 * Headers: X-Rmx-Live-Key. Body: JSON with eventId, occurredAt, and what the route asks for.
 */

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Logger;
use UptimeCrm\Core\Response;
use UptimeCrm\RmxSync\Live\LiveSyncRepository;
use UptimeCrm\RmxSync\Live\LiveSyncRouter;

require_once __DIR__ . '/../../includes/bootstrap.php';

$config = require __DIR__ . '/../../../config/rmx.php';
$logger = new Logger(fopen($config['log']['target'], 'ab') ?: null, $config['log']['threshold']);

$path = (string) parse_url($_SERVER['REQUEST_URI'] ?? '', PHP_URL_PATH);
$route = trim($_SERVER['PATH_INFO'] ?? preg_replace('~^.*/api/rmx(/index\.php)?~', '', $path), '/');

try {
    $db = Db::fromConfig($config['database']);
} catch (\PDOException $e) {
    $logger->error('Live sync has no database', ['error' => $e->getMessage()]);
    Response::error(503, 'unavailable', 'Try again later.')->send();

    return;
}

$router = new LiveSyncRouter($db, new LiveSyncRepository($db), $logger, $config['live']);
$router->dispatch(
    $_SERVER['REQUEST_METHOD'] ?? 'GET',
    $route,
    (string) ($_SERVER['HTTP_X_RMX_LIVE_KEY'] ?? ''),
    (string) file_get_contents('php://input', false, null, 0, $config['live']['max_body_bytes'] + 1),
)->send();
