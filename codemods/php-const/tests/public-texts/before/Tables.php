<?php

final class Tables
{
    public const USERS = 'users';
    public const TAGS = 'tags';

    public const ALL = [self::USERS, self::TAGS];
}
