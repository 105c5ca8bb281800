<?php
return ['a', 'b' /* two */, 'c'];
