<?php
class Tables
{
	const USERS     = 'users';
	const CUSTOMERS = 'customers';
}
