<?php
return [
    'a',
    'b',
];