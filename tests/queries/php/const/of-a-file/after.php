<?php
const A = 1;
const B = 2;
const C = 3;

echo A;
