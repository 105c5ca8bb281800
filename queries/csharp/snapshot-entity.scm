; List: the body of `BuildModel` or `BuildTargetModel` of an EF Core model snapshot or Designer. Item: the block that
; defines an entity: all but those of `snapshot-relationships` and `snapshot-navigations`. Key: its full name. Kin:
; derived or not.

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
  (#not-match? @_body "^\\{\\s*\\w+\\s*\\.\\s*(HasOne|HasMany|OwnsOne|OwnsMany|Navigation)\\b"))

; Derived types stand behind all others: they are siblings of each other only.
((expression_statement
  (invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      (argument (lambda_expression body: (block
        . (expression_statement (invocation_expression
            function: (member_access_expression name: (identifier) @item.kin)))))) .))) @item
  (#eq? @_entity "Entity")
  (#eq? @item.kin "HasBaseType"))
