<?php

return match ($name) {
    'a' => 1,
    default => 0,
};
