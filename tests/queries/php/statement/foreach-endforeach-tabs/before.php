<?php
foreach ($a as $b):
	one();
endforeach;
