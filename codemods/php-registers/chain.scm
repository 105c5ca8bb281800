; List: a chain of `&&`, `||` or `+` that a method returns. Item: a link with the operator before it. Or a chain of calls,
; `$payload->setUsers(..)->setOrders(..)`; item: a call with its arrow.

((method_declaration
  body: (compound_statement (return_statement (binary_expression operator: ["&&" "||" "+"]) @list)))
  (#set! scope.path)
  (#set! list.chain))

((method_declaration
  body: (compound_statement (return_statement [
    (binary_expression left: (binary_expression operator: "+") @list operator: ["===" "==" "<" ">"])
    (unary_op_expression (parenthesized_expression (binary_expression operator: ["&&" "||"]) @list))
  ])))
  (#set! scope.path)
  (#set! list.chain))

(binary_expression operator: ["&&" "||" "+"] @item right: (_) @item)

; the first link has no operator before it
(binary_expression
  left: [
    (binary_expression operator: ["===" "==" "!==" "!=" ">" "<"])
    (unary_op_expression)
    (function_call_expression)
    (member_access_expression)
  ] @item
  operator: ["&&" "||" "+"])

([
  (expression_statement (member_call_expression object: (member_call_expression)) @list)
  (return_statement (member_call_expression object: (member_call_expression)) @list)
  (assignment_expression right: (member_call_expression object: (member_call_expression)) @list)
]
  (#set! scope.path)
  (#set! list.chain))

(member_call_expression "->" @item name: (name) @item arguments: (arguments) @item)
