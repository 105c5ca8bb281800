<?php
$o = new #[Fake] class(1) extends Base { private $x; private $y; };
