; Read by a fact: the statements of methods. Type: the method.

(method_declaration
  name: (name) @item.type
  body: (compound_statement (expression_statement) @item))
