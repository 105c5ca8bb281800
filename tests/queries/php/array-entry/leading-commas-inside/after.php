<?php
return [
    'a'
    , 'aa'
    , 'b'
];
