<?php
function f() { g(); }
