<?php

declare(strict_types=1);

namespace UptimeCrm\Core;

/** One line of JSON an entry, on a stream. */
class Logger
{
    private const LEVELS = ['debug' => 0, 'info' => 1, 'warning' => 2, 'error' => 3];

    /** @param resource|null $stream */
    public function __construct(private $stream = null, private readonly string $threshold = 'info')
    {
    }

    /** @param array<string, mixed> $extra */
    public function debug(string $message, array $extra = []): void
    {
        $this->write('debug', $message, $extra);
    }

    /** @param array<string, mixed> $extra */
    public function info(string $message, array $extra = []): void
    {
        $this->write('info', $message, $extra);
    }

    /** @param array<string, mixed> $extra */
    public function warning(string $message, array $extra = []): void
    {
        $this->write('warning', $message, $extra);
    }

    /** @param array<string, mixed> $extra */
    public function error(string $message, array $extra = []): void
    {
        $this->write('error', $message, $extra);
    }

    /** @param array<string, mixed> $extra */
    protected function write(string $level, string $message, array $extra): void
    {
        if ($this->stream === null || self::LEVELS[$level] < (self::LEVELS[$this->threshold] ?? 1)) {
            return;
        }
        $entry = ['at' => gmdate('Y-m-d\TH:i:s\Z'), 'level' => $level, 'message' => $message] + $extra;
        fwrite($this->stream, json_encode($entry, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR) . "\n");
    }
}
