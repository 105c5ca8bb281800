<?php
class C { const A = 1, B = 2; }
