; List: a body with `modelBuilder.Entity<X>(..);`. Item: such a statement, chains too. Key: the entity.

((method_declaration
  body: (block (expression_statement (invocation_expression) @_call)) @list)
  (#match? @_call "^\\w+\\.Entity<")
  (#set! scope.path)
  (#set! list.class "calls"))

((expression_statement (invocation_expression) @item.key) @item
  (#match? @item.key "^\\w+\\.Entity<")
  (#set! item.key.match "^\\w+\\.Entity<([\\w.]+)>"))
