<?php
class C { const MAP = ['a' => 1]; }
