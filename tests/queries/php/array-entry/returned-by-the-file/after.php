<?php

return [
    'name' => 'shop',
    'hosts' => ['a.example'],
    'debug' => false,
];
