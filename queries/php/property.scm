; List: the body of a class, interface, trait or anonymous class. Item: a property declaration, also readonly, static
; or with hooks. Key: each name that it declares. Left out: promoted parameters.

([
  (class_declaration name: (name) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (name) @scope.name body: (declaration_list) @list)
  (trait_declaration name: (name) @scope.name body: (declaration_list) @list)
] @scope
  (#set! list.class "members")
  (#set! list.after "use_declaration"))

((anonymous_class body: (declaration_list) @list)
  (#set! list.class "members")
  (#set! list.after "use_declaration"))

(property_declaration
  type: (_) @item.type
  (property_element name: (variable_name) @item.key)) @item

; An untyped property is told by what it starts with.
(property_declaration
  !type
  (property_element
    name: (variable_name) @item.key
    default_value: (_)? @item.type)) @item
