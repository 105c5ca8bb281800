<?php
class Unit
{
}
