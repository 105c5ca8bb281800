<?php

return [
    'name' => 'Name',

    // of an order
    'order_paid' => 'Paid',
];
