<?php
class C { const A = 1; }
