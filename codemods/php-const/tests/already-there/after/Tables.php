<?php
class Tables
{
    const USERS = 'users';
    protected const TAGS = "tags";
}
