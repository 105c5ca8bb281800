<?php
// café
class C
{
    const A = 'a';
    const B = 'b';
}
