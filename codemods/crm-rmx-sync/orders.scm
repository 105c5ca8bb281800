; Read by a fact: arms of a match that give a number, in `order()`.

((method_declaration
  name: (name) @_method
  body: (compound_statement (return_statement (match_expression
    body: (match_block (match_conditional_expression
      conditional_expressions: (match_condition_list (class_constant_access_expression (_) (name) @item.key))
      return_expression: (integer) @item.value))))))
  (#eq? @_method "order"))
