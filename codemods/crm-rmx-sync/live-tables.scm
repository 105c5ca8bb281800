; List: where RMX says by name to which route a message goes, or which key opens it: arms of a switch expression, elements
; of a dictionary. Item: one of them. Key: the message or route.

((switch_expression "{" @list.open (switch_expression_arm . (constant_pattern (string_literal) @_key)) "}" @list.close) @list
  (#match? @_key "^\"[A-Za-z][A-Za-z_-]*[.:/_-][A-Za-z]*(updat|creat|delet|chang|count|upsert|insert|remov|save)[a-z]*\"$")
  (#set! scope.path)
  (#set! list.separator ","))

(switch_expression_arm . (constant_pattern (string_literal) @item.key) . "=>" . (_) @item.value) @item

(switch_expression_arm . (discard) @item.rest . "=>" . (_) @item.value) @item

((initializer_expression (assignment_expression
    left: (element_binding_expression (argument (string_literal) @_key)))) @list
  (#match? @_key "^\"[A-Za-z][A-Za-z_-]*[.:/_-][A-Za-z]*(updat|creat|delet|chang|count|upsert|insert|remov|save)[a-z]*\"$")
  (#set! scope.path)
  (#set! list.separator ","))

(initializer_expression (assignment_expression
  left: (element_binding_expression (argument (string_literal) @item.key))
  right: (_) @item.value) @item)

((initializer_expression (initializer_expression . (string_literal) @_key)) @list
  (#match? @_key "^\"[A-Za-z][A-Za-z_-]*[.:/_-][A-Za-z]*(updat|creat|delet|chang|count|upsert|insert|remov|save)[a-z]*\"$")
  (#set! scope.path)
  (#set! list.separator ","))

(initializer_expression (initializer_expression . (string_literal) @item.key . (_) @item.value) @item)
