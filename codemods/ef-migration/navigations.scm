; List: the navigations to an entity's children. Item: a statement. Key: the navigation's name. Named by the entity.

((invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal (string_literal_content) @scope.name))
      . (argument (lambda_expression body: (block) @list)) .)) @scope
  (#eq? @_entity "Entity")
  (#match? @list "^\\{\\s*\\w+\\s*\\.\\s*Navigation\\b"))

((expression_statement (invocation_expression
    function: (member_access_expression name: (identifier) @_navigation)
    arguments: (argument_list . (argument (string_literal) @item.key) .))) @item
  (#eq? @_navigation "Navigation"))
