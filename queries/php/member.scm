; List: the body of a class, interface, trait, enum or anonymous class (that one has no name). Item: any member of it,
; trait uses and enum cases too. Key: each name that it declares or uses. Left out: promoted parameters.

([
  (class_declaration name: (name) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (name) @scope.name body: (declaration_list) @list)
  (trait_declaration name: (name) @scope.name body: (declaration_list) @list)
  (enum_declaration name: (name) @scope.name body: (enum_declaration_list) @list)
] @scope
  (#set! list.class "members"))

((anonymous_class body: (declaration_list) @list)
  (#set! list.class "members"))

(const_declaration (const_element . (name) @item.key)) @item

(property_declaration (property_element name: (variable_name) @item.key)) @item

(method_declaration name: (name) @item.key) @item

(enum_case name: (name) @item.key) @item

(use_declaration [(name) (qualified_name) (relative_name)] @item.key) @item
