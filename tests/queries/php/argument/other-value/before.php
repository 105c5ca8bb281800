<?php
function f() { g(a: 1); }
