<?php
spl_autoload_register(function (string $class) use ($argv): void {
    $file = $argv[1] . '/public/includes/logical/rmx-sync/' . str_replace('\\', '/', substr($class, strlen('Acme\\Crm\\Sync\\'))) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
$input = json_decode(file_get_contents($argv[2]), true);
$db = new class ($input['rows']) {
    public function __construct(private array $rows) {}

    public function select(string $sql): array
    {
        preg_match('/^SELECT (.+) FROM (\w+) WHERE id IN \(([\d, ]+)\) ORDER BY id$/', $sql, $m) ?: throw new Exception($sql);
        $columns = array_flip(explode(', ', $m[1]));
        $ids = array_map('intval', explode(', ', $m[3]));
        $found = array_filter($this->rows[$m[2]], fn ($row) => in_array($row['id'], $ids, true));
        return array_map(fn ($row) => array_intersect_key($row, $columns), array_values($found));
    }
};
foreach (Acme\Crm\Sync\Tables\SyncTables::cases() as $table) {
    foreach ([...$table->parents(), $table->keyColumn(), $table->model(), $table->isSoftDeleted()] as $said) {
        assert($said !== null);
    }
}
$payload = (new Acme\Crm\Sync\RmxSynchronizer($db))->payload($input['pending']);
echo json_encode(['empty' => $payload->isEmpty()] + $payload->toArray());
