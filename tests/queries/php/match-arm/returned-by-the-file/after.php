<?php

return match ($name) {
    'a' => 1,
    'b' => 2,
    default => 0,
};
