<?php
enum Unit
{
}
