<?php
interface Shape {
	public function area(): float;
	public function edges(): int;
	public static function of(array $a): self;
}
