; List: where RMX says by the route which key opens it: arms of a switch expression, elements of a dictionary. Item: one of
; them. Key: the route.

((switch_expression "{" @list.open (switch_expression_arm . (constant_pattern (string_literal) @_key)) "}" @list.close) @list
  (#match? @_key "^\"[A-Za-z][A-Za-z_-]*[/_-](update|create|delete|change|count|upsert|insert|remove|save|sync)\"$")
  (#set! scope.path)
  (#set! list.separator ","))

(switch_expression_arm . (constant_pattern (string_literal) @item.key) . "=>" . (_) @item.value) @item

(switch_expression_arm . (discard) @item.rest . "=>" . (_) @item.value) @item

((initializer_expression (assignment_expression
    left: (element_binding_expression (argument (string_literal) @_key)))) @list
  (#match? @_key "^\"[A-Za-z][A-Za-z_-]*[/_-](update|create|delete|change|count|upsert|insert|remove|save|sync)\"$")
  (#set! scope.path)
  (#set! list.separator ","))

(initializer_expression (assignment_expression
  left: (element_binding_expression (argument (string_literal) @item.key))
  right: (_) @item.value) @item)

((initializer_expression (initializer_expression . (string_literal) @_key)) @list
  (#match? @_key "^\"[A-Za-z][A-Za-z_-]*[/_-](update|create|delete|change|count|upsert|insert|remove|save|sync)\"$")
  (#set! scope.path)
  (#set! list.separator ","))

(initializer_expression (initializer_expression . (string_literal) @item.key . (_) @item.value) @item)
