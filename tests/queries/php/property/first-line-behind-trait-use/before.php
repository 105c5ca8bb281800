<?php
class C
{
    use T;

    public function m() {}
}
