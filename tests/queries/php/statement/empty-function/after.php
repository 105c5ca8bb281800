<?php
function f()
{
    a();
}
