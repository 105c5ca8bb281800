<?php
function f() { a(); }
