; For facts: what a model snapshot says of each entity, statement by statement, in all its passes. Named by the entity.

((invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal (string_literal_content) @scope.name))
      . (argument (lambda_expression body: (block (expression_statement) @item))) .)) @scope
  (#eq? @_entity "Entity"))
