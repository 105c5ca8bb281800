; List: the parameters of a method, constructor, operator, delegate, indexer, local function or lambda with
; parentheses, and of a primary constructor. Item: a parameter. Key: its name. Left out: type parameters, a lambda's
; single bare parameter.

([
  (method_declaration parameters: (parameter_list) @list)
  (constructor_declaration parameters: (parameter_list) @list)
  (operator_declaration parameters: (parameter_list) @list)
  (conversion_operator_declaration parameters: (parameter_list) @list)
  (indexer_declaration parameters: (bracketed_parameter_list) @list)
] @scope
  (#set! scope.path)
  (#set! list.separator ","))

([
  (class_declaration name: (identifier) @scope.name (parameter_list) @list)
  (struct_declaration name: (identifier) @scope.name (parameter_list) @list)
  (record_declaration name: (identifier) @scope.name (parameter_list) @list)
  (delegate_declaration name: (identifier) @scope.name parameters: (parameter_list) @list)
] @scope
  (#set! list.separator ","))

; These have no name.
([
  (local_function_statement parameters: (parameter_list) @list)
  (lambda_expression parameters: (parameter_list) @list)
  (anonymous_method_expression parameters: (parameter_list) @list)
]
  (#set! list.separator ","))

(parameter
  type: (_)? @item.type
  name: (identifier) @item.key) @item

; The grammar has no node for `params T[] rest`: its parts are children of the list.
(parameter_list
  "params" @item
  type: (_) @item @item.type
  name: (identifier) @item @item.key)
