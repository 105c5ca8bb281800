<?php
class C {
	protected $rules = array(
		'name' => 'required', // always
		'tags' => array('x', 'y'),
		...self::MORE,
	);
}
