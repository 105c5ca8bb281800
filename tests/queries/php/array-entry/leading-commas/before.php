<?php
return [
    'a'
    , 'b'
];
