; List: the body of a class, struct, record or interface. Item: any member of it, nested types too. Key: the member's
; name; with parameter types for what can be overloaded. Left out: enum members, and the types of a namespace.

([
  (class_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (struct_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (record_declaration name: (identifier) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (identifier) @scope.name body: (declaration_list) @list)
] @scope
  (#set! list.class "members"))

(field_declaration
  (variable_declaration type: (_) @item.type (variable_declarator name: (identifier) @item.key))) @item

(event_field_declaration
  (variable_declaration type: (_) @item.type (variable_declarator name: (identifier) @item.key))) @item

; Several keys of one match are one text, from the start of the first to the end of the last: `IFoo.Bar`, `Get<T>`.
(property_declaration
  type: (_) @item.type
  (explicit_interface_specifier)? @item.key
  name: (identifier) @item.key) @item

(event_declaration
  type: (_) @item.type
  (explicit_interface_specifier)? @item.key
  name: (identifier) @item.key) @item

((method_declaration
  returns: (_) @item.type
  (explicit_interface_specifier)? @item.key
  name: (identifier) @item.key
  type_parameters: (type_parameter_list)? @item.key) @item
  (#set! item.signature))

((constructor_declaration name: (identifier) @item.key) @item
  (#set! item.signature))

; Key: `~Name`.
(destructor_declaration "~" @item.key name: (identifier) @item.key) @item

((indexer_declaration
  type: (_) @item.type
  (explicit_interface_specifier)? @item.key
  "this" @item.key) @item
  (#set! item.signature))

; Key: `operator +`.
((operator_declaration
  type: (_) @item.type
  "operator" @item.key
  operator: _ @item.key) @item
  (#set! item.signature))

; Key: `operator string`.
((conversion_operator_declaration
  "operator" @item.key
  type: (_) @item.key) @item
  (#set! item.signature))

[
  (class_declaration name: (identifier) @item.key)
  (struct_declaration name: (identifier) @item.key)
  (record_declaration name: (identifier) @item.key)
  (interface_declaration name: (identifier) @item.key)
  (enum_declaration name: (identifier) @item.key)
  (delegate_declaration name: (identifier) @item.key)
] @item
