<?php
class C { const X = 1; }
