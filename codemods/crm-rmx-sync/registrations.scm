; List: a body, or a file's top-level statements, with a call `x.AddScoped<A, B>()` among its statements. Item: such a
; call, however long the service lives. Key: the types. Left out: chains of calls, and types given by `typeof`.

((block
  (expression_statement
    (invocation_expression
      function: (member_access_expression name: (generic_name (identifier) @_verb))))) @list
  (#match? @_verb "^(Try)?Add(Singleton|Scoped|Transient)$")
  (#set! scope.path)
  (#set! list.class "calls"))

((compilation_unit
  (global_statement
    (expression_statement
      (invocation_expression
        function: (member_access_expression name: (generic_name (identifier) @_verb)))))) @list
  (#match? @_verb "^(Try)?Add(Singleton|Scoped|Transient)$")
  (#set! list.class "calls"))

((expression_statement
  (invocation_expression
    function: (member_access_expression
      expression: [(identifier) (member_access_expression)]
      name: (generic_name (identifier) @_verb (type_argument_list) @item.key)) @item.kin)) @item
  (#match? @_verb "^(Try)?Add(Singleton|Scoped|Transient)$")
  (#set! item.key.match "^<(.*)>$"))

((global_statement
  (expression_statement
    (invocation_expression
      function: (member_access_expression
        expression: [(identifier) (member_access_expression)]
        name: (generic_name (identifier) @_verb (type_argument_list) @item.key)) @item.kin))) @item
  (#match? @_verb "^(Try)?Add(Singleton|Scoped|Transient)$")
  (#set! item.key.match "^<(.*)>$"))
