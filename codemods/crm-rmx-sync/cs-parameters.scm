; Read by a fact: what a class is given when it is made, by its constructor or its own parameters.

((class_declaration
  name: (identifier) @scope.name
  body: (declaration_list (constructor_declaration
    name: (identifier) @_constructor
    parameters: (parameter_list (parameter type: (_) @item.type name: (identifier) @item.key) @item)))))

((class_declaration
  name: (identifier) @scope.name
  (parameter_list (parameter type: (_) @item.type name: (identifier) @item.key) @item)))
