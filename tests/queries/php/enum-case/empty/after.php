<?php
enum Unit
{
    case Metre;
}
