<?php
namespace App {
    const A = 1;
}
