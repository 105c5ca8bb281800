<?php
enum Status: string
{
	case Open     = "open";
	case Refunded = "refunded";
}
