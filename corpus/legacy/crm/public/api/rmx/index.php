<?php

/*
 * RMX -> CRM: POST /api/rmx/<route>, with the key in X-Rmx-Live-Key and an event as JSON.
 */

require_once dirname(__FILE__) . '/../../includes/core/ApiResponse.php';
require_once dirname(__FILE__) . '/../../includes/core/Database.php';
require_once dirname(__FILE__) . '/../../includes/core/Log.php';
require_once dirname(__FILE__) . '/../../includes/logical/rmx-sync/Live/LiveSyncRepository.php';
require_once dirname(__FILE__) . '/../../includes/logical/rmx-sync/Live/LiveSyncRouter.php';

$config = require dirname(__FILE__) . '/../../../config/rmx.php';
$log = new Log($config['log']);
$path = explode('/api/rmx/', (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$route = trim(str_replace('index.php', '', end($path)), '/');
$key = isset($_SERVER['HTTP_X_RMX_LIVE_KEY']) ? $_SERVER['HTTP_X_RMX_LIVE_KEY'] : '';

try {
	$db = Database::connect($config['database']);
} catch (PDOException $e) {
	$log->error('Live sync: no database', array('error' => $e->getMessage()));
	ApiResponse::error(503, 'Try again later.')->send();
	exit;
}

$router = new LiveSyncRouter($db, new LiveSyncRepository($db), $log, $config['live']);
$text = file_get_contents('php://input', false, null, 0, $config['live']['max_bytes'] + 1);
$router->dispatch($_SERVER['REQUEST_METHOD'], $route, $key, $text)->send();
