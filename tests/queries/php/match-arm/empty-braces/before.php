<?php
$a = match ($b) {};
