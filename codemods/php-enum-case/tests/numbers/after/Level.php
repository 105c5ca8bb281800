<?php

enum Level: int
{
    #[Label('low')]
    case Low = 1;
    #[Label('medium')]
    case Medium = 2;
    case High = 3;
}
