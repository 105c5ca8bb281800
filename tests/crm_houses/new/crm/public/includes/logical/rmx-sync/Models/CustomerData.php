<?php

declare(strict_types=1);

namespace Acme\Crm\Sync\Models;

final readonly class CustomerData
{
  public function __construct(
    public int $id,
    public string $display_name,
    public ?int $owner_id,
    public bool $is_deleted,
  ) {}

  /** @param array<string, scalar|null> $r */
  public static function fromArray(array $r): self
  {
    return new self(
      id: (int) $r["id"],
      display_name: (string) $r["name"],
      owner_id: $r["owner_id"] === null ? null : (int) $r["owner_id"],
      is_deleted: $r["deleted_at"] !== null,
    );
  }

  /** @return array<string, mixed> */
  public function toArray(): array
  {
    return [
      "id" => $this->id,
      "display_name" => $this->display_name,
      "owner_id" => $this->owner_id,
      "is_deleted" => $this->is_deleted,
    ];
  }
}
