<?php
class P { public function __construct(private int $x) {} }
