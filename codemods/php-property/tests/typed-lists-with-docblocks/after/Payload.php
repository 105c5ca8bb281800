<?php

final class Payload
{
    /** @var list<User> */
    public array $users = [];

    /** @var list<Order> */
    public array $orders = [];

    /** @var list<Tag> */
    public array $tags = [];

    public function __construct(public readonly string $id)
    {
    }
}
