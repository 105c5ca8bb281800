<?php
namespace A {
    use X\Y;
}
namespace B {
    use X\Y;
}
