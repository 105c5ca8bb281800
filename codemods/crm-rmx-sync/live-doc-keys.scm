; List: a table of the documentation with a row for each auth key. Item: a row. Key: the name of the key.

((pipe_table (pipe_table_row . (pipe_table_cell) @_any)) @list
  (#match? @_any "^\\s*`?[A-Z][A-Z0-9]*(_[A-Z0-9]+)+`?\\s*$")
  (#set! list.after "pipe_table_delimiter_row")
  (#set! list.cells "|"))

((pipe_table_row . (pipe_table_cell) @item.key) @item
  (#match? @item.key "[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
  (#set! item.key.match "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"))
