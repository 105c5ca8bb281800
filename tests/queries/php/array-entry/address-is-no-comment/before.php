<?php
return [
    'blog' => 'https://b.example/', # old
];
