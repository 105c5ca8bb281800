; Read by facts: the properties of the classes and records of a file, with the text of each.

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
