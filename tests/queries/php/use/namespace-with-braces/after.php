<?php
namespace A {
    use X\Y;
    use X\Z;

    class C {}
}
namespace {
    use X\Y;
}
