; Read by facts: what a mapper puts into a payload, by place or by name.

(method_declaration body: (arrow_expression_clause (implicit_object_creation_expression
  (argument_list (argument) @_value))))

(method_declaration body: (arrow_expression_clause (object_creation_expression
  arguments: (argument_list (argument) @_value))))

(method_declaration body: (block (return_statement (implicit_object_creation_expression
  (argument_list (argument) @_value)))))

(method_declaration body: (block (return_statement (object_creation_expression
  arguments: (argument_list (argument) @_value)))))

(initializer_expression (assignment_expression left: (identifier) @item.key right: (_) @_value))
