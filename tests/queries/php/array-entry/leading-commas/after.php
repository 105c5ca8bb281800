<?php
return [
    'a'
    , 'b'
    , 'c'
];
