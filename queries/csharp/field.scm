; List: the body of a class, struct, record or interface. Item: a field declaration. Key: each name that it declares.
; Left out: events.

([
  (class_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (struct_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (record_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (identifier) @scope.name body: (declaration_list) @list)
] @scope
  (#set! list.class "members"))

(field_declaration
  (variable_declaration type: (_) @item.type (variable_declarator name: (identifier) @item.key))) @item
