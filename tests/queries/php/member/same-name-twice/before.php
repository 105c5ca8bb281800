<?php
if ($a) {
    class C { const X = 1; }
} else {
    class C { const X = 2; }
}
