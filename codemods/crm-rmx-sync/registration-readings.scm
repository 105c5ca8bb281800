; Read by a fact: what registers a service, with the method in which it stands.

((class_declaration
  name: (identifier) @_class
  body: (declaration_list (method_declaration
    name: (identifier) @_method
    body: (block (expression_statement (invocation_expression
      function: (member_access_expression name: (generic_name (identifier) @_verb (type_argument_list) @item.key)))) @item))))
  (#match? @_verb "^(Try)?Add(Singleton|Scoped|Transient)$")
  (#set! item.key.match "^<(.*)>$"))

((compilation_unit (global_statement (expression_statement (invocation_expression
  function: (member_access_expression name: (generic_name (identifier) @_verb (type_argument_list) @item.key)))) @item))
  (#match? @_verb "^(Try)?Add(Singleton|Scoped|Transient)$")
  (#set! item.key.match "^<(.*)>$"))
