; Read by a fact: the columns of a model in the snapshot. Named by the model.

((invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal (string_literal_content) @scope.name))
      . (argument (lambda_expression body: (block) @list)) .)) @scope
  (#eq? @_entity "Entity"))

((invocation_expression
    function: (member_access_expression name: (generic_name (identifier) @_property (type_argument_list (_) @item.type)))
    arguments: (argument_list . (argument (string_literal) @item.key))) @item
  (#eq? @_property "Property"))
