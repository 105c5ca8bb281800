<?php
class C {
	protected $rules = array(
		'name' => 'required', // always
		'mail' => 'email',
		'tags' => array('x', 'y'),
		...self::MORE,
	);
}
