<?php
const A = 1;
const C = 3;

echo A;
