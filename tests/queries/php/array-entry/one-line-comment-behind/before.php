<?php
return ['a', 'b' /* two */];
