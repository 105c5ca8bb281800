<?php

return [
    'name' => 'shop',
    'hosts' => ['a.example'],
];
