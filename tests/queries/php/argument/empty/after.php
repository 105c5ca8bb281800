<?php
function f() { g(1); }
