<?php

namespace A;

use B\C;

/** Doc. */
class D {}
