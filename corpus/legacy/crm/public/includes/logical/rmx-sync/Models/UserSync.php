<?php

require_once __DIR__ . '/SyncValue.php';

/**
 * Somebody who can log in. Machines are sorted out by RmxSynchronizer::collectUsers().
 */
class UserSync implements JsonSerializable
{
	private $id;
	private $username;
	private $email;
	private $firstName;
	private $lastName;
	private $phone;
	private $role;
	private $locale;
	private $isActive;
	private $lastLoginAt;

	public static function fromRow($row)
	{
		$user = new UserSync();
		$user->setId((int) $row['id']);
		$user->setUsername(trim($row['username']));
		$user->setEmail(SyncValue::lowerOrNull($row['email']));
		$user->setFirstName((string) $row['first_name']);
		$user->setLastName((string) $row['last_name']);
		$user->setPhone(SyncValue::trimOrNull($row['phone']));
		$user->setRole((string) $row['role']);
		$user->setLocale((string) $row['locale']);
		$user->setIsActive((bool) $row['is_active']);
		$user->setLastLoginAt(SyncValue::dateTimeOrNull($row['last_login_at']));

		return $user;
	}

	public function getId()
	{
		return $this->id;
	}

	public function setId($id)
	{
		$this->id = $id;
	}

	public function getUsername()
	{
		return $this->username;
	}

	public function setUsername($username)
	{
		$this->username = $username;
	}

	public function getEmail()
	{
		return $this->email;
	}

	public function setEmail($email)
	{
		$this->email = $email;
	}

	public function getFirstName()
	{
		return $this->firstName;
	}

	public function setFirstName($firstName)
	{
		$this->firstName = $firstName;
	}

	public function getLastName()
	{
		return $this->lastName;
	}

	public function setLastName($lastName)
	{
		$this->lastName = $lastName;
	}

	public function getPhone()
	{
		return $this->phone;
	}

	public function setPhone($phone)
	{
		$this->phone = $phone;
	}

	public function getRole()
	{
		return $this->role;
	}

	public function setRole($role)
	{
		$this->role = $role;
	}

	public function getLocale()
	{
		return $this->locale;
	}

	public function setLocale($locale)
	{
		$this->locale = $locale;
	}

	public function getIsActive()
	{
		return $this->isActive;
	}

	public function setIsActive($isActive)
	{
		$this->isActive = $isActive;
	}

	public function getLastLoginAt()
	{
		return $this->lastLoginAt;
	}

	public function setLastLoginAt($lastLoginAt)
	{
		$this->lastLoginAt = $lastLoginAt;
	}

	public function toArray()
	{
		return array(
			'id' => $this->id,
			'username' => $this->username,
			'email' => $this->email,
			'first_name' => $this->firstName,
			'last_name' => $this->lastName,
			'phone' => $this->phone,
			'role' => $this->role,
			'locale' => $this->locale,
			'is_active' => $this->isActive,
			'last_login_at' => $this->lastLoginAt,
		);
	}

	#[ReturnTypeWillChange]
	public function jsonSerialize()
	{
		return $this->toArray();
	}
}
