<?php
return ['a', 'b',];
