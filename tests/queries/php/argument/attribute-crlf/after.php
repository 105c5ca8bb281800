<?php
#[ORM\Column(name: 'a', nullable: true)]
class C {}
