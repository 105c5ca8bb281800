; List: a table of the documentation with a row for each route of the live sync. Item: a row. Key: the route.

((pipe_table (pipe_table_row) @_any) @list
  (#match? @_any "[a-z][a-z_-]*[-_/]update")
  (#set! list.after "pipe_table_delimiter_row")
  (#set! list.cells "|"))

((pipe_table_row) @item @item.key
  (#set! item.key.match "[a-z][a-z_-]*[-_/](?:update|create|delete|upsert|count|change|save|sync)\\b"))
