; Read by a fact: methods of classes and traits.

(class_declaration name: (name) @scope.name
  body: (declaration_list (method_declaration name: (name) @item.key) @item))

(trait_declaration name: (name) @scope.name
  body: (declaration_list (method_declaration name: (name) @item.key) @item))
