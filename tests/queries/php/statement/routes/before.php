<?php

use App\X;

Route::get('/a', [X::class, 'a']);
Route::get('/b', [X::class, 'b']);

Route::post('/a', [X::class, 'store']);
