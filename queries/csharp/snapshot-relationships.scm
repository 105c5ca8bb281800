; List: the body of `BuildModel` or `BuildTargetModel` of an EF Core model snapshot or Designer. Item: the block with
; an entity's foreign keys and owned types: its first call is `HasOne`, `OwnsOne` or the like. Key: the entity's full
; name.

((method_declaration
  name: (identifier) @_method
  body: (block) @list) @scope
  (#any-of? @_method "BuildModel" "BuildTargetModel")
  (#set! scope.path)
  (#set! list.order "ordinal")
  (#set! list.after "expression_statement"))

((expression_statement
  (invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal) @item.key)
      . (argument (lambda_expression body: (block) @_body)) .))) @item
  (#eq? @_entity "Entity")
  (#match? @_body "^\\{\\s*\\w+\\s*\\.\\s*(HasOne|HasMany|OwnsOne|OwnsMany)\\b"))
