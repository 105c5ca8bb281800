; Read by facts: the statements of methods, in their order.

(method_declaration
  name: (name) @item.key
  body: (compound_statement (_) @_text))
