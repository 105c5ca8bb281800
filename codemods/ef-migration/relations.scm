; List: what a model snapshot says of an entity's relations. Item: a statement. Key: the call of `HasForeignKey`, of a
; navigation the call of `Navigation`; else the statement. Named by the entity.

((invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal (string_literal_content) @scope.name))
      . (argument (lambda_expression body: (block) @list)) .)) @scope
  (#eq? @_entity "Entity")
  (#match? @list "^\\{\\s*\\w+\\s*\\.\\s*(HasOne|HasMany|OwnsOne|OwnsMany)\\b"))

((expression_statement) @item @item.key
  (#match? @item "^\\w+\\s*\\.\\s*HasOne\\(")
  (#set! item.key.match "\\.\\s*(HasForeignKey\\([^)]*\\))"))

((expression_statement) @item @item.key
  (#match? @item "^\\w+\\s*\\.\\s*Navigation\\(")
  (#set! item.key.match "^\\w+\\s*\\.\\s*(Navigation\\([^)]*\\))"))

((expression_statement) @item
  (#not-match? @item "^\\w+\\s*\\.\\s*(HasOne|Navigation)\\("))
