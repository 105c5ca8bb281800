<?php
namespace A {
    use X\Y;

    class C {}
}
namespace {
    use X\Y;
}
