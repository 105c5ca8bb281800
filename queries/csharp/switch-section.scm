; List: the sections of a switch statement, the arms of a switch expression. Item: one label with what follows it, or
; one arm. Key: the label without `case`, with its `when`; `default` and `_` close the list.

((switch_body) @list
  (#set! scope.path))

((switch_expression "{" @list.open "}" @list.close) @list
  (#set! scope.path)
  (#set! list.separator ","))

; Several keys of one match are one text, from the start of the first to the end of the last: `Circle c when c.R > 0`.
(switch_section
  "case" . (_) @item.key @item.value . (when_clause)? @item.key) @item

(switch_section "default" @item.key @item.rest) @item

(switch_expression_arm
  . (pattern) @item.key @item.value . (when_clause)? @item.key) @item

(switch_expression_arm . (discard) @item.rest . "=>") @item
