<?php
return [
    'blog' => 'https://b.example/', # old
    'home' => 'https://a.example/#top',
];
