; List: the arms of a `match`. Item: an arm. Key: each of its conditions; `default` closes the list. Outside of all
; functions the one that a file returns is named: `return`.

((match_block) @list
  (#set! scope.path)
  (#set! list.separator ",")
  (#set! list.trailing "always"))

(program (return_statement "return" @scope.name (match_expression body: (match_block) @list))
  (#set! list.separator ",")
  (#set! list.trailing "always"))

(match_conditional_expression
  conditional_expressions: (match_condition_list (expression) @item.key @item.value)) @item

(match_default_expression "default" @item.key @item.rest) @item
