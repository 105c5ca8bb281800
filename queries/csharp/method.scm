; List: the body of a class, struct, record or interface. Item: a method or a constructor. Key: its name with the types
; of its parameters, `Get<T>(int)`. Left out: operators, destructors, local functions.

([
  (class_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (struct_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (record_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (identifier) @scope.name body: (declaration_list) @list)
] @scope
  (#set! list.class "members"))

; Several keys of one match are one text, from the start of the first to the end of the last.
((method_declaration
  returns: (_) @item.type
  (explicit_interface_specifier)? @item.key
  name: (identifier) @item.key
  type_parameters: (type_parameter_list)? @item.key) @item
  (#set! item.signature))

((constructor_declaration name: (identifier) @item.key) @item
  (#set! item.signature))
