<?php
namespace App;

use A\{B, C\D as E, function f};
use Z;
