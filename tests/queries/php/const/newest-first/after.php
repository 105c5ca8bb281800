<?php

final class Versions
{
    const V84 = '8.4';
    const V83 = '8.3';
    const V82 = '8.2';
    const V81 = '8.1';
    const V80 = '8.0';
    const V74 = '7.4';
    const V73 = '7.3';
    const V72 = '7.2';
    const V71 = '7.1';
}
