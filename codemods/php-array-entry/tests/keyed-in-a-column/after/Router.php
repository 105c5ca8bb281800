<?php

class Router
{
    private const ROUTES = [
        'orders'   => OrderController::class,
        'user'     => UserController::class,
        'products' => ProductController::class,
    ];
}
