<?php
class Tables
{
	const USERS     = 'users';
	const TAGS      = 'tags';
	const CUSTOMERS = 'customers';
}
