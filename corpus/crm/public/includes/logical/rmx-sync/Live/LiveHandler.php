<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Live;

use UptimeCrm\Core\Response;

interface LiveHandler
{
    /** Has to compare in constant time, and to say no as long as no key is configured. */
    public function isAuthorized(string $key): bool;

    /** @param array<string, mixed> $body with `eventId` and `occurredAt`, which the router has checked */
    public function handle(array $body): Response;
}
