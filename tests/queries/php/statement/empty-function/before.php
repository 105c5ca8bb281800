<?php
function f()
{
}
