<?php

class Payload
{
    private $users = array();
    private $stockLevels = array();
    private $contactTags = array();

    /** The keys of two columns: stock_levels => 3:41 */
    private $deletedKeys = array();
}
