; Read by facts: the methods of the classes of a file.

((class_declaration
  name: (identifier) @scope.name
  body: (declaration_list (method_declaration
    (modifier)* @_modifiers
    returns: (_) @item.type
    name: (identifier) @item.key
    parameters: (parameter_list) @_parameters
    body: (_)? @_body) @item)))
