<?php

return [
    'name' => env('NAME', 'x'),

    'providers' => [
        App\A::class,
        App\B::class,
        App\C::class,
    ],
];
