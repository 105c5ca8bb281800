<?php

declare(strict_types=1);

namespace Acme\Crm\Sync\Models;

final readonly class AssetData
{
  public function __construct(
    public int $id,
    public string $display_name,
  ) {}

  /** @param array<string, scalar|null> $r */
  public static function fromArray(array $r): self
  {
    return new self(
      id: (int) $r["id"],
      display_name: (string) $r["name"],
    );
  }

  /** @return array<string, mixed> */
  public function toArray(): array
  {
    return [
      "id" => $this->id,
      "display_name" => $this->display_name,
    ];
  }
}
