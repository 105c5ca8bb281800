<?php
class C { function m(int $a) {} }
