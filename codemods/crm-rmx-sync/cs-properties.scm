; Read by facts: the properties of the classes and records of a file, with the text of each; a record may have them as parameters.

((class_declaration
  name: (identifier) @scope.name
  body: (declaration_list (property_declaration
    type: (_) @item.type
    name: (identifier) @item.key) @item)))

((record_declaration
  name: (identifier) @scope.name
  body: (declaration_list (property_declaration
    type: (_) @item.type
    name: (identifier) @item.key) @item)))

((record_declaration
  name: (identifier) @scope.name
  (parameter_list (parameter
    type: (_) @item.type
    name: (identifier) @item.key) @item)))
