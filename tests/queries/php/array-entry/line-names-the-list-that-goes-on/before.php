<?php
return array(
    array('a', array('x' => 'y'), 'z')
);
