; The rows of a pipe table, below the row of dashes. A row is known by its first cell, the back quotes around it dropped. The
; table is named by the heading of its section (`## Like this`); a table above all headings has no name. The header and the
; row of dashes are no items. What is underlined (`Like this`, `---`) is not read as a heading.

(pipe_table
  (#set! list.after "pipe_table_delimiter_row")
  (#set! list.cells "|")) @list

(section
  (atx_heading
    heading_content: (inline) @scope.name)
  (pipe_table) @list) @scope

(pipe_table_row
  .
  (pipe_table_cell) @item.key
  (#set! item.key.match "^`([^`]+)`$|.+")) @item
