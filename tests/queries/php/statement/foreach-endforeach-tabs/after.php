<?php
foreach ($a as $b):
	one();
	two();
endforeach;
