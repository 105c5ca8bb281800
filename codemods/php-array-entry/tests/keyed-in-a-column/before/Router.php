<?php

class Router
{
    private const ROUTES = [
        'orders'   => OrderController::class,
        'products' => ProductController::class,
    ];
}
