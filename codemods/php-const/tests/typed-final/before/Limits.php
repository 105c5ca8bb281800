<?php

interface Limits
{
    final public const string NAME = 'limits';
    final public const int MAX_BYTES = 1_000;
}
