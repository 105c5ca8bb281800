<?php
function texts()
{
    $texts = [
        'a' => <<<EOT
            one
            EOT,
        'c' => ['x' => [1]],
    ];
    [$a, 'k' => $b] = $texts;
}
