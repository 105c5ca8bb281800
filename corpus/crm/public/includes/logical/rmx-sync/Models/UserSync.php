<?php

declare(strict_types=1);

namespace UptimeCrm\RmxSync\Models;

use UptimeCrm\RmxSync\Models\Concerns\ConvertsValues;

class UserSync implements \JsonSerializable
{
    use ConvertsValues;

    private int $id = 0;
    private string $username = '';
    private string $email = '';
    private string $firstName = '';
    private string $lastName = '';
    private ?string $phone = null;
    private string $role = 'sales';
    private string $locale = 'en_US';
    private bool $isActive = true;
    private ?string $lastLoginAt = null;

    /** @param array<string, mixed> $row */
    public static function fromRow(array $row): self
    {
        $user = new self();
        $user->setId((int) $row['id']);
        $user->setUsername((string) $row['username']);
        $user->setEmail((string) $row['email']);
        $user->setFirstName((string) $row['first_name']);
        $user->setLastName((string) $row['last_name']);
        $user->setPhone(self::trimOrNull($row['phone']));
        $user->setRole((string) $row['role']);
        $user->setLocale((string) $row['locale']);
        $user->setIsActive((bool) $row['is_active']);
        $user->setLastLoginAt(self::isoDateTime($row['last_login_at']));

        return $user;
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function setId(int $id): void
    {
        $this->id = $id;
    }

    public function setUsername(string $username): void
    {
        $this->username = trim($username);
    }

    public function getEmail(): string
    {
        return $this->email;
    }

    /** RMX compares addresses byte by byte. */
    public function setEmail(string $email): void
    {
        $this->email = mb_strtolower(trim($email));
    }

    public function setFirstName(string $firstName): void
    {
        $this->firstName = $firstName;
    }

    public function setLastName(string $lastName): void
    {
        $this->lastName = $lastName;
    }

    public function setPhone(?string $phone): void
    {
        $this->phone = $phone;
    }

    public function setRole(string $role): void
    {
        $this->role = $role;
    }

    public function setLocale(string $locale): void
    {
        $this->locale = $locale;
    }

    public function setIsActive(bool $isActive): void
    {
        $this->isActive = $isActive;
    }

    public function setLastLoginAt(?string $lastLoginAt): void
    {
        $this->lastLoginAt = $lastLoginAt;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'id' => $this->id,
            'username' => $this->username,
            'email' => $this->email,
            'firstName' => $this->firstName,
            'lastName' => $this->lastName,
            'phone' => $this->phone,
            'role' => $this->role,
            'locale' => $this->locale,
            'isActive' => $this->isActive,
            'lastLoginAt' => $this->lastLoginAt,
        ];
    }
}
