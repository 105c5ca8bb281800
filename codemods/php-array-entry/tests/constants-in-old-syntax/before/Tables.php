<?php
class Tables
{
	const ALL = array(
		self::USERS,
		self::TAGS
	);
}
