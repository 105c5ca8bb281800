<?php

namespace A;

/** Doc. */
class D {}
