<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live;

use UptimeCrm\Core\Db;
use UptimeCrm\Core\Logger;
use UptimeCrm\Core\Response;
use UptimeCrm\RmxSync\Live\Handlers\AssetUpdateHandler;
use UptimeCrm\RmxSync\Live\Handlers\CustomerUpdateHandler;
use UptimeCrm\RmxSync\Live\Handlers\StockCountHandler;

/**
 * RMX -> CRM: what changes in RMX and belongs to us is posted here at once, one event a request.
 *
 * The router does what is the same for all of them: method, size, key, JSON, age, and that an event is taken once.
 */
final class LiveSyncRouter
{
    private const ROUTES = [
        'customer-update' => CustomerUpdateHandler::class,
        'asset-update' => AssetUpdateHandler::class,
        'stock-count' => StockCountHandler::class,
    ];

    private const EVENT_ID = '/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/';

    /** @param array<string, mixed> $config `live` of config/rmx.php */
    public function __construct(
        private readonly Db $db,
        private readonly LiveSyncRepository $repository,
        private readonly Logger $logger,
        private readonly array $config,
    ) {
    }

    /** @return list<string> */
    public static function routes(): array
    {
        return array_keys(self::ROUTES);
    }

    public function dispatch(string $method, string $route, string $authKey, string $rawBody): Response
    {
        $class = self::ROUTES[$route] ?? null;
        if ($class === null) {
            return Response::error(404, 'unknown_route', 'There is no such route.');
        }
        if ($method !== 'POST') {
            return Response::error(405, 'method', 'Only POST is allowed.');
        }
        if (strlen($rawBody) > (int) ($this->config['max_body_bytes'] ?? 65_536)) {
            return Response::error(413, 'too_large', 'The body is too large.');
        }

        /** @var LiveHandler $handler */
        $handler = new $class($this->db, $this->repository, $this->config['auth_keys'] ?? []);
        if (!$handler->isAuthorized($authKey)) {
            $this->logger->warning('Live sync request with a wrong key', ['route' => $route]);

            return Response::error(401, 'unauthorized', 'The key is missing or wrong.');
        }

        try {
            $body = json_decode($rawBody, true, 32, JSON_THROW_ON_ERROR);
        } catch (\JsonException) {
            return Response::error(400, 'json', 'The body is not JSON.');
        }
        $problem = is_array($body) ? $this->envelopeProblem($body) : 'an object was expected';
        if ($problem !== null) {
            return Response::error(422, 'envelope', $problem);
        }

        if ($this->repository->hasSeen($body['eventId'])) {
            return Response::ok(['duplicate' => true]);
        }

        try {
            $response = $handler->handle($body);
        } catch (\Throwable $e) {
            // not remembered as seen: RMX may send it again
            $this->logger->error('Live sync handler failed', ['route' => $route, 'event' => $body['eventId'], 'error' => $e->getMessage()]);

            return Response::error(500, 'internal', 'The event could not be processed.');
        }
        $this->repository->remember($body['eventId'], $route, $response->status);
        $this->logger->info('Live sync event', ['route' => $route, 'event' => $body['eventId'], 'status' => $response->status]);

        return $response;
    }

    /** @param array<mixed> $body */
    private function envelopeProblem(array $body): ?string
    {
        $eventId = $body['eventId'] ?? null;
        if (!is_string($eventId) || preg_match(self::EVENT_ID, $eventId) !== 1) {
            return 'eventId has to be a GUID in lower case';
        }
        $occurredAt = $body['occurredAt'] ?? null;
        if (!is_string($occurredAt) || strtotime($occurredAt) === false) {
            return 'occurredAt has to be a date-time';
        }
        if (strtotime($occurredAt) > time() + (int) ($this->config['max_age_seconds'] ?? 300)) {
            return 'occurredAt lies in the future';
        }

        return null;
    }
}
