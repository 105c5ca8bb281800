; List: the body of a method that fills the payload. Item: `$payload->xs = $this->collect(..)`, or `$payload['xs'] = ..`.
; Key: the property.

((method_declaration
  body: (compound_statement (expression_statement (assignment_expression
    right: (member_call_expression name: (name) @_call)))) @list)
  (#eq? @_call "collect")
  (#set! scope.path)
  (#set! list.class "calls"))

((expression_statement (assignment_expression
  left: [
    (member_access_expression name: (name) @item.key)
    (subscript_expression (_) (string) @item.key)
  ]
  right: (member_call_expression name: (name) @_call))) @item
  (#eq? @_call "collect"))
