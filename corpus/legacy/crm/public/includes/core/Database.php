<?php

/**
 * PDO with a little less to write.
 */
class Database
{
	/** @var PDO */
	private $pdo;

	private $importDepth = 0;

	public function __construct($pdo)
	{
		$this->pdo = $pdo;
	}

	public static function connect($config)
	{
		$pdo = new PDO($config['dsn'], $config['user'], $config['password'], array(
			PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
			PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
			PDO::ATTR_EMULATE_PREPARES => false,
		));
		// timestamp columns are read in UTC, whatever the server is set to
		$pdo->exec("SET NAMES utf8mb4, time_zone = '+00:00'");

		return new Database($pdo);
	}

	public function getAll($sql, $params = array())
	{
		$statement = $this->pdo->prepare($sql);
		$statement->execute($params);

		return $statement->fetchAll(PDO::FETCH_ASSOC);
	}

	/** The first row, or null. */
	public function getRow($sql, $params = array())
	{
		$rows = $this->getAll($sql, $params);

		return isset($rows[0]) ? $rows[0] : null;
	}

	/** Gives back how many rows were touched. */
	public function execute($sql, $params = array())
	{
		$statement = $this->pdo->prepare($sql);
		$statement->execute($params);

		return $statement->rowCount();
	}

	/** Without parameters, for DDL and triggers. */
	public function exec($sql)
	{
		$this->pdo->exec($sql);
	}

	public function transaction($callback)
	{
		$this->pdo->beginTransaction();
		try {
			$result = call_user_func($callback);
			$this->pdo->commit();
		} catch (Throwable $e) {
			$this->pdo->rollBack();
			throw $e;
		}

		return $result;
	}

	/**
	 * What came from RMX must not go back there: while @rmx_import is 1, the triggers of this session write nothing to
	 * sync_outbox. Connections are kept open, so it is set back whatever happens.
	 */
	public function asImport($callback)
	{
		if ($this->importDepth === 0) {
			$this->exec('SET @rmx_import = 1');
		}
		$this->importDepth++;
		try {
			return call_user_func($callback);
		} finally {
			$this->importDepth--;
			if ($this->importDepth === 0) {
				$this->exec('SET @rmx_import = 0');
			}
		}
	}
}
