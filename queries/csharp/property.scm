; List: the body of a class, struct, record or interface. Item: a property. Key: its name, `IFoo.Name` if it implements
; one interface explicitly. Left out: indexers, and the parameters of a record (they are `parameter`).

([
  (class_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (struct_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (record_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (identifier) @scope.name body: (declaration_list) @list)
] @scope
  (#set! list.class "members"))

; Several keys of one match are one text, from the start of the first to the end of the last.
(property_declaration
  type: (_) @item.type
  (explicit_interface_specifier)? @item.key
  name: (identifier) @item.key) @item
