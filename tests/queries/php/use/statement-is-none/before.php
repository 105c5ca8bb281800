<?php
use X\Y;
