; List: the body of an EF Core context: a type that holds a `DbSet` or `IDbSet` property, or a class with a base whose
; name ends in `Context`. Item: such a property, nullable and qualified too. Key: the entity. Left out: the other
; properties.

((_
  name: (identifier) @scope.name
  body: (declaration_list
    (property_declaration type: [
      (generic_name (identifier) @_set)
      (qualified_name name: (generic_name (identifier) @_set))
      (nullable_type type: (generic_name (identifier) @_set))
      (nullable_type type: (qualified_name name: (generic_name (identifier) @_set)))
    ])) @list) @scope
  (#any-of? @_set "DbSet" "IDbSet")
  (#set! list.class "members"))

((class_declaration
  name: (identifier) @scope.name
  (base_list [
    (identifier) @_base
    (generic_name (identifier) @_base)
    (qualified_name name: (identifier) @_base)
    (qualified_name name: (generic_name (identifier) @_base))
  ])
  body: (declaration_list) @list) @scope
  (#match? @_base "Context$")
  (#set! list.class "members"))

((property_declaration
  type: [
    (generic_name (identifier) @_set (type_argument_list (_) @item.key))
    (qualified_name name: (generic_name (identifier) @_set (type_argument_list (_) @item.key)))
    (nullable_type type: (generic_name (identifier) @_set (type_argument_list (_) @item.key)))
    (nullable_type type: (qualified_name
      name: (generic_name (identifier) @_set (type_argument_list (_) @item.key))))
  ]) @item
  (#any-of? @_set "DbSet" "IDbSet"))
