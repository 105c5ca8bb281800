<?php
class Dto
{
}
