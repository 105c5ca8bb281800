<?php

require_once __DIR__ . '/RmxTransportException.php';

/**
 * Posts to RMX. X-Rmx-Signature is the HMAC-SHA256 of timestamp, batch and body, joined by dots.
 */
class RmxTransport
{
  private $url;

  private $secret;

  private $timeout;

  /** @var callable|null for tests: function ($url, $headers, $body), gives back array(status, body) */
  private $sender;

  public function __construct($url, $secret, $timeout = 30, $sender = null)
  {
    $this->url = $url;
    $this->secret = $secret;
    $this->timeout = $timeout;
    $this->sender = $sender === null ? array($this, 'curl') : $sender;
  }

  /** What RMX answers, decoded. */
  public function post($batchId, $body)
  {
    if ($this->secret === '') {
      throw new RmxTransportException('RMX_SYNC_SECRET is not set', 0, false);
    }
    $time = time();
    $headers = array(
      'Content-Type: application/json; charset=utf-8',
      'X-Rmx-Batch-Id: ' . $batchId,
      'X-Rmx-Timestamp: ' . $time,
      'X-Rmx-Signature: ' . $this->sign($time, $batchId, $body),
    );
    list($status, $answer) = call_user_func($this->sender, $this->url, $headers, $body);

    if ($status < 200 || $status > 299) {
      // nothing of ours helps against a server that is down or busy but to wait
      $wait = $status === 0 || $status === 408 || $status === 429 || $status >= 500;
      throw new RmxTransportException('RMX answered ' . $status . ': ' . mb_substr($answer, 0, 200, 'UTF-8'), $status, $wait);
    }
    $decoded = json_decode($answer, true);

    return is_array($decoded) ? $decoded : array();
  }

  public function sign($time, $batchId, $body)
  {
    return hash_hmac('sha256', $time . '.' . $batchId . '.' . $body, $this->secret);
  }

  private function curl($url, $headers, $body)
  {
    $curl = curl_init($url);
    curl_setopt_array($curl, array(
      CURLOPT_POST => true,
      CURLOPT_POSTFIELDS => $body,
      CURLOPT_HTTPHEADER => $headers,
      CURLOPT_RETURNTRANSFER => true,
      CURLOPT_CONNECTTIMEOUT => 5,
      CURLOPT_TIMEOUT => $this->timeout,
    ));
    $answer = curl_exec($curl);
    if ($answer === false) {
      throw new RmxTransportException('RMX cannot be reached: ' . curl_error($curl), 0, true);
    }

    return array((int) curl_getinfo($curl, CURLINFO_HTTP_CODE), $answer);
  }
}
