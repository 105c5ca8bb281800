<?php

declare(strict_types=1);

namespace UptimeCrm\Core;

/**
 * A thin layer over PDO: prepared statements, associative rows, and the switch that keeps the sync triggers quiet.
 */
class Db
{
    private int $suppressDepth = 0;

    public function __construct(private readonly ?\PDO $pdo)
    {
    }

    /** @param array{dsn: string, user: string, password: string} $config */
    public static function fromConfig(array $config): self
    {
        $pdo = new \PDO($config['dsn'], $config['user'], $config['password'], [
            \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
            \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_ASSOC,
            \PDO::ATTR_EMULATE_PREPARES => false,
            \PDO::ATTR_STRINGIFY_FETCHES => false,
        ]);
        // TIMESTAMP columns are read in UTC, whatever the server thinks its zone is.
        $pdo->exec("SET NAMES utf8mb4, time_zone = '+00:00'");

        return new self($pdo);
    }

    /**
     * @param array<int|string, mixed> $params
     *
     * @return list<array<string, mixed>>
     */
    public function select(string $sql, array $params = []): array
    {
        $statement = $this->pdo()->prepare($sql);
        $statement->execute($params);

        return $statement->fetchAll(\PDO::FETCH_ASSOC);
    }

    /**
     * @param array<int|string, mixed> $params
     *
     * @return array<string, mixed>|null
     */
    public function selectOne(string $sql, array $params = []): ?array
    {
        return $this->select($sql, $params)[0] ?? null;
    }

    /**
     * @param array<int|string, mixed> $params
     *
     * @return int number of rows that were touched
     */
    public function execute(string $sql, array $params = []): int
    {
        $statement = $this->pdo()->prepare($sql);
        $statement->execute($params);

        return $statement->rowCount();
    }

    /** For DDL, which cannot be prepared and commits whatever is open. */
    public function exec(string $sql): void
    {
        $this->pdo()->exec($sql);
    }

    /**
     * @template T
     *
     * @param callable(): T $callback
     *
     * @return T
     */
    public function transactional(callable $callback): mixed
    {
        $this->pdo()->beginTransaction();
        try {
            $result = $callback();
            $this->pdo()->commit();

            return $result;
        } catch (\Throwable $e) {
            if ($this->pdo()->inTransaction()) {
                $this->pdo()->rollBack();
            }
            throw $e;
        }
    }

    /**
     * Runs the callback with the sync triggers switched off, so that what came from RMX does not go back to RMX.
     * The variable lives as long as the session does, therefore it is reset also when the callback throws.
     *
     * @template T
     *
     * @param callable(): T $callback
     *
     * @return T
     */
    public function suppressingSync(callable $callback): mixed
    {
        if ($this->suppressDepth++ === 0) {
            $this->exec('SET @rmx_sync_suppress = 1');
        }
        try {
            return $callback();
        } finally {
            if (--$this->suppressDepth === 0) {
                $this->exec('SET @rmx_sync_suppress = NULL');
            }
        }
    }

    private function pdo(): \PDO
    {
        return $this->pdo ?? throw new \LogicException('There is no database connection.');
    }
}
