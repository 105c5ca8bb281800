<?php

namespace App;

class C
{
}
