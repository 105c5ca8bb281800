<?php
interface Shape {
	public function area(): float;
	public static function of(array $a): self;
}
