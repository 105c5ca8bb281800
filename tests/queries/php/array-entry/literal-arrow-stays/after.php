<?php
return [
    'name'   => 1,
    'street' => 2,
    'a'      => 2,
    'id' => 3,
];
