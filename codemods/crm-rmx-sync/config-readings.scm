; Read by facts: how the models are configured: blocks in a context, and classes of their own.

((class_declaration
  name: (identifier) @_class
  body: (declaration_list (method_declaration
    name: (identifier) @_method
    body: (block (expression_statement (invocation_expression) @item.key) @item)))
  )
  (#match? @item.key "^\\w+\\.Entity<")
  (#set! item.key.match "^\\w+\\.Entity<([\\w.]+)>"))

((class_declaration
  name: (identifier) @_class
  (base_list (generic_name (identifier) @_base (type_argument_list (_) @item.key))))  @item
  (#eq? @_base "IEntityTypeConfiguration"))
