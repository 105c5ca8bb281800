<?php
class C
{
    function m()
    {
        parent::make(
            id: 1,
            name: 'x',
            note: null,
        );
    }
}
