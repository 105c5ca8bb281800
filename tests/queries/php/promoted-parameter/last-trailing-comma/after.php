<?php
class OrderData
{
    public function __construct(
        public readonly int $id,
        #[SensitiveParameter] private ?string $token = null,
        public readonly array $lines = [],
        public readonly ?string $note = null,
    ) {
    }
}
