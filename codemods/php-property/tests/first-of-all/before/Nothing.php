<?php

class Nothing
{
}
