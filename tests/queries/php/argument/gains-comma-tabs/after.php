<?php
$x = new Foo(
	$a, // first
	$b,
	$c
);
