; List: the chain `$this->as === [] && $this->bs === []` that a method returns. Item: a link with the `&&` before it.
; Key: the property.

((method_declaration
  body: (compound_statement (return_statement (binary_expression operator: "&&") @list)))
  (#set! scope.path)
  (#set! list.chain))

(binary_expression
  operator: "&&" @item
  right: (binary_expression
    left: (member_access_expression name: (name) @item.key)) @item)

(binary_expression
  operator: "&&" @item
  right: (function_call_expression
    arguments: (arguments (argument (member_access_expression name: (name) @item.key)))) @item)

; the first link has no `&&` before it
(binary_expression
  left: (binary_expression
    left: (member_access_expression name: (name) @item.key)
    operator: ["===" "=="]) @item
  operator: "&&")

(binary_expression
  left: (function_call_expression
    arguments: (arguments (argument (member_access_expression name: (name) @item.key)))) @item
  operator: "&&")
