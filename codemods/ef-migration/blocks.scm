; For facts: every block of a model snapshot, in its three passes. Key: the entity's full name.

((expression_statement
  (invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal) @item.key)
      . (argument (lambda_expression)) .))) @item
  (#eq? @_entity "Entity"))
