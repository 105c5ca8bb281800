; List: the body of a class, interface, trait, enum or anonymous class, and a file or namespace that has constants.
; Item: a `const` declaration. Key: each name that it declares. Left out: `define()`.

([
  (class_declaration name: (name) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (name) @scope.name body: (declaration_list) @list)
  (trait_declaration name: (name) @scope.name body: (declaration_list) @list)
  (enum_declaration name: (name) @scope.name body: (enum_declaration_list) @list)
] @scope
  (#set! list.class "constants")
  (#set! list.after "use_declaration"))

((anonymous_class body: (declaration_list) @list)
  (#set! list.class "constants")
  (#set! list.after "use_declaration"))

((program (const_declaration)) @list
  (#set! list.class "constants"))

((namespace_definition
  name: (namespace_name)? @scope.name
  body: (compound_statement (const_declaration)) @list) @scope
  (#set! list.class "constants"))

(const_declaration
  (const_element . (name) @item.key (_) @item.value .)) @item
