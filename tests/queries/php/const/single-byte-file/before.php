<?php
// café
class C
{
    const A = 'a';
}
