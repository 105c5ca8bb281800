<?php
function texts()
{
    $texts = [
        'a' => <<<EOT
            one
            EOT,
        'b' => 'two',
        'c' => ['x' => [1]],
    ];
    [$a, 'k' => $b] = $texts;
}
