<?php

declare(strict_types=1);

namespace UptimeCrm\Core;

/** A JSON answer of the API. */
final class Response
{
    /** @param array<string, mixed> $body */
    public function __construct(public readonly int $status, public readonly array $body = [])
    {
    }

    /** @param array<string, mixed> $body */
    public static function ok(array $body = []): self
    {
        return new self(200, ['ok' => true] + $body);
    }

    public static function error(int $status, string $code, string $message): self
    {
        return new self($status, ['ok' => false, 'error' => ['code' => $code, 'message' => $message]]);
    }

    public function send(): void
    {
        http_response_code($this->status);
        header('Content-Type: application/json; charset=utf-8');
        echo json_encode($this->body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
    }
}
