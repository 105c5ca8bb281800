<?php
function f() {}
