<?php
#[ORM\Column(name: 'a')]
class C {}
