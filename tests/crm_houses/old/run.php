<?php
require $argv[1] . '/public/includes/logical/rmx-sync/RmxSynchronizer.php';
class Rows
{
	public $rows;
	public function rows($table, $columns, $ids)
	{
		$found = array();
		foreach ($this->rows[$table] as $row) {
			if (in_array($row['id'], $ids)) {
				foreach ($columns as $column) {
					if (!array_key_exists($column, $row)) { throw new Exception("$table has no $column"); }
				}
				$found[] = array_intersect_key($row, array_flip($columns));
			}
		}
		return $found;
	}
}
$db = new Rows();
$input = json_decode(file_get_contents($argv[2]), true);
$db->rows = $input['rows'];
$sync = new RmxSynchronizer($db);
$payload = $sync->buildPayload($input['pending']);
echo json_encode(array('empty' => $payload->isEmpty()) + $payload->toArray());
