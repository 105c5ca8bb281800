; List: what a model snapshot says of an entity itself: properties, keys, indexes, table. Item: a statement. Key: the
; property's name; of an index its columns, of a named one its name too; else the statement. Named by the entity.

((invocation_expression
    function: (member_access_expression name: (identifier) @_entity)
    arguments: (argument_list
      . (argument (string_literal (string_literal_content) @scope.name))
      . (argument (lambda_expression body: (block) @list)) .)) @scope
  (#eq? @_entity "Entity")
  (#not-match? @list "^\\{\\s*\\w+\\s*\\.\\s*(HasOne|HasMany|OwnsOne|OwnsMany|Navigation)\\b"))

((expression_statement) @item @item.key
  (#match? @item "^\\w+\\s*\\.\\s*Property<")
  (#set! item.key.match "^\\w+\\s*\\.\\s*Property<[^(]*>\\(\"([^\"]*)\""))

((expression_statement) @item @item.key
  (#match? @item "^\\w+\\s*\\.\\s*HasIndex\\(")
  (#set! item.key.match "^\\w+\\s*\\.\\s*(HasIndex\\([^)]*\\))"))

((expression_statement) @item
  (#not-match? @item "^\\w+\\s*\\.\\s*(Property<|HasIndex\\()"))
