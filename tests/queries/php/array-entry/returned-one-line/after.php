<?php
class C
{
    protected function casts(): array
    {
        return ['id' => 'int', 'at' => 'datetime'];
    }
}
