<?php

/**
 * A line an entry: time, level, message, and what else there is as JSON.
 */
class Log
{
	private $file;

	/** @param string|null $file null: nothing is written */
	public function __construct($file = null)
	{
		$this->file = $file;
	}

	public function info($message, $data = array())
	{
		$this->write('INFO', $message, $data);
	}

	public function warn($message, $data = array())
	{
		$this->write('WARN', $message, $data);
	}

	public function error($message, $data = array())
	{
		$this->write('ERROR', $message, $data);
	}

	private function write($level, $message, $data)
	{
		if ($this->file === null) {
			return;
		}
		$line = gmdate('Y-m-d H:i:s') . ' ' . $level . ' ' . $message;
		if ($data) {
			$line .= ' ' . json_encode($data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
		}
		file_put_contents($this->file, $line . "\n", FILE_APPEND);
	}
}
