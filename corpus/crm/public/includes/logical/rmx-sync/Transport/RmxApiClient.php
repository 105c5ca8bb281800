<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Transport;

/**
 * Posts a payload to RMX.
 *
 * Every request is signed: `X-Rmx-Signature: v1=` and the HMAC-SHA256 of `<timestamp>.<batch id>.<body>`. RMX refuses
 * timestamps that are more than five minutes off, and answers 200 again when it has seen the batch id before.
 */
class RmxApiClient
{
    /** @var \Closure(string, list<string>, string): array{0: int, 1: string} */
    private readonly \Closure $sender;

    /** @param (callable(string, list<string>, string): array{0: int, 1: string})|null $sender for tests */
    public function __construct(
        private readonly string $endpoint,
        private readonly string $keyId,
        private readonly string $secret,
        private readonly int $timeoutSeconds = 30,
        ?callable $sender = null,
    ) {
        $this->sender = $sender === null ? $this->sendByCurl(...) : $sender(...);
    }

    /**
     * @return array<string, mixed> what RMX says about the batch
     *
     * @throws RmxApiException
     */
    public function post(string $batchId, string $body): array
    {
        if ($this->secret === '') {
            throw new RmxApiException('RMX_SYNC_SECRET is not set.', 0, retryable: false);
        }

        $timestamp = time();
        [$status, $answer] = ($this->sender)($this->endpoint, [
            'Content-Type: application/json; charset=utf-8',
            'X-Rmx-Key-Id: ' . $this->keyId,
            'X-Rmx-Batch-Id: ' . $batchId,
            'X-Rmx-Timestamp: ' . $timestamp,
            'X-Rmx-Signature: v1=' . $this->sign($timestamp, $batchId, $body),
        ], $body);

        if ($status < 200 || $status >= 300) {
            throw new RmxApiException(
                sprintf('RMX answered %d: %s', $status, mb_strimwidth(trim($answer), 0, 300, '...')),
                $status,
                // 4xx will be the same next time, except for these
                retryable: $status === 0 || $status >= 500 || in_array($status, [408, 409, 425, 429], true),
            );
        }

        $decoded = $answer === '' ? [] : json_decode($answer, true);
        if (!is_array($decoded)) {
            throw new RmxApiException('RMX answered with something that is not JSON.', $status, retryable: true);
        }

        return $decoded;
    }

    public function sign(int $timestamp, string $batchId, string $body): string
    {
        return hash_hmac('sha256', "{$timestamp}.{$batchId}.{$body}", $this->secret);
    }

    /**
     * @param list<string> $headers
     *
     * @return array{0: int, 1: string}
     */
    private function sendByCurl(string $url, array $headers, string $body): array
    {
        $curl = curl_init($url);
        curl_setopt_array($curl, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_HTTPHEADER => $headers,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_CONNECTTIMEOUT => 5,
            CURLOPT_TIMEOUT => $this->timeoutSeconds,
        ]);
        $answer = curl_exec($curl);
        if ($answer === false) {
            throw new RmxApiException('RMX cannot be reached: ' . curl_error($curl), 0, retryable: true);
        }

        return [(int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE), (string) $answer];
    }
}
