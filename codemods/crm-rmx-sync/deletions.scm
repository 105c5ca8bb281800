; List: a body with several statements that each delete from one table. Item: such a statement, with the comment above
; it, also one whose await is configured (`.ConfigureAwait(false)`). Key: the table, as a text in it (`"contacts"`) or in the name
; of what is called (`DeleteContactsAsync`).

((block
  (expression_statement (await_expression [
    (invocation_expression function: [(identifier) (generic_name)] @_first)
    (invocation_expression function: (member_access_expression
      expression: (invocation_expression function: [(identifier) (generic_name)] @_first)))
  ]))
  (expression_statement (await_expression [
    (invocation_expression function: [(identifier) (generic_name)] @_second)
    (invocation_expression function: (member_access_expression
      expression: (invocation_expression function: [(identifier) (generic_name)] @_second)))
  ]))) @list
  (#match? @_first "^Delete")
  (#match? @_second "^Delete")
  (#set! list.class "calls"))

((expression_statement (await_expression [
    (invocation_expression
      function: [(identifier) (generic_name)] @_call
      arguments: (argument_list (argument (string_literal) @item.key)))
    (invocation_expression function: (member_access_expression expression: (invocation_expression
      function: [(identifier) (generic_name)] @_call
      arguments: (argument_list (argument (string_literal) @item.key)))))
  ])) @item
  (#match? @_call "^(Delete|Remove)"))

((expression_statement (await_expression [
    (invocation_expression function: (identifier) @item.key)
    (invocation_expression function: (member_access_expression expression: (invocation_expression
      function: (identifier) @item.key)))
  ])) @item
  (#match? @item.key "^[A-Z][a-z]+[A-Z]\\w*Async$")
  (#set! item.key.match "^[A-Z][a-z]+(\\w+?)Async$"))
