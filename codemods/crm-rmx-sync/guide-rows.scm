; The rows of a guide's table, known by their second cell: the first is a number, or a name of another kind.

(pipe_table
  (#set! list.after "pipe_table_delimiter_row")
  (#set! list.cells "|")) @list

(pipe_table_row
  .
  (pipe_table_cell)
  .
  (pipe_table_cell) @item.key
  (#set! item.key.match "^`([^`]+)`$|.+")) @item
