<?php

class Sync
{
    public function labels(): array
    {
        return [
            Table::Tags->value => "tags",
            Table::Users->value => "users",
        ];
    }
}
