<?php

class Sync
{
    public function labels(): array
    {
        return [
            Table::Tags->value => "tags",
            Table::Orders->value => "it's open",
            Table::Users->value => "users",
        ];
    }
}
