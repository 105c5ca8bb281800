; List: a file's own statements. Item: what loads another file. Key: that file's name.

((program (expression_statement [(require_once_expression) (require_expression) (include_once_expression)])) @list
  (#set! list.class "imports"))

((expression_statement [(require_once_expression) (require_expression) (include_once_expression)] @item.key) @item
  (#set! item.key.match "([\\w-]+\\.php)"))
