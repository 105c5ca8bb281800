<?php
class Tables
{
    const USERS = 'users';
}
