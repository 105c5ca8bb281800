<?php

return [
    'default' => 'main',
    "connections" => [
        'main' => [
            'host' => 'a.example',
            'port' => 5432,
        ],
    ],
];
