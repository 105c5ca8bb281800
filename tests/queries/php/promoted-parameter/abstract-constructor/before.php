<?php
interface P { public function __construct(int $x); }
