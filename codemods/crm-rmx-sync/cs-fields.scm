; Read by a fact: the fields of the classes of a file.

((class_declaration
  name: (identifier) @scope.name
  body: (declaration_list (field_declaration (variable_declaration
    type: (_) @item.type
    (variable_declarator name: (identifier) @item.key))) @item)))
