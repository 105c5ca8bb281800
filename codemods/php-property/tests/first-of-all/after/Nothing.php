<?php

class Nothing
{
    public string $name;
}
