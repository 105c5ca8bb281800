; Read by a fact: each property of a class whose type is a DbSet, with the class.

((class_declaration
  name: (identifier) @scope.name
  body: (declaration_list
    (property_declaration
      type: (_) @item.type
      name: (identifier) @item.key) @item))
  (#match? @item.type "\\bI?DbSet<"))
