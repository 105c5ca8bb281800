; Read by a fact: the statements of methods, or those in the array that a method gives back. Type: the method.

(method_declaration
  name: (name) @item.type
  body: (compound_statement (expression_statement) @item))

(method_declaration
  name: (name) @item.type
  body: (compound_statement (return_statement (array_creation_expression (array_element_initializer) @item))))
