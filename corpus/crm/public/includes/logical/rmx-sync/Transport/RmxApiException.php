<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Transport;

final class RmxApiException extends \RuntimeException
{
    public function __construct(string $message, public readonly int $status, public readonly bool $retryable)
    {
        parent::__construct($message, $status);
    }
}
