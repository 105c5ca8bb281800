; List: the parameters of a constructor that has a body, so that it may promote them. Item: every parameter, promoted
; or not. Key: its name.

((method_declaration
  name: (name) @_name
  parameters: (formal_parameters) @list
  body: (compound_statement)) @scope
  (#match? @_name "^(?i:__construct)$")
  (#set! scope.path)
  (#set! list.separator ","))

(formal_parameters [
  (property_promotion_parameter type: (_)? @item.type name: (variable_name) @item.key)
  (property_promotion_parameter type: (_)? @item.type name: (by_ref (variable_name) @item.key))
  (simple_parameter type: (_)? @item.type name: (variable_name) @item.key)
  (variadic_parameter type: (_)? @item.type name: (variable_name) @item.key)
] @item)
