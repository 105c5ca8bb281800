<?php
namespace App {
    const A = 1;
    const B = 2;
}
