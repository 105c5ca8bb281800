<?php
class Name
{
    public string $first = '';
    public private(set) string $last = '';
    public string $full {
        get => $this->first . $this->last;
        set(string $v) { $this->first = $v; }
    }
}
