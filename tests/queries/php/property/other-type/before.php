<?php
class Dto { public int $id; }
