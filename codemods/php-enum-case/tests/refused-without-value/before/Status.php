<?php

enum Status: string
{
    case Open = 'open';
}
