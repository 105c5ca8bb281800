<?php

return [
    new Core\Kernel(),
    new Core\Router(),

    new Shop\Basket(),
    new Shop\Cart(),
    new Shop\Order(),
];
