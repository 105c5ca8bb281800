<?php

enum Status: string
{
    case Open = 'open';
    case Paid  =  "paid";
}
