; Read by facts: what an upsert block does with a row whose parent is not there: `if (!xs.TryGetValue(json.XId, out var xId)) { .. }`.

((if_statement
  condition: (prefix_unary_expression
    (invocation_expression
      function: (member_access_expression
        expression: (identifier) @item.key
        name: (identifier) @_try)
      arguments: (argument_list
        . (argument (_) @_from)
        (argument (declaration_expression name: (identifier) @item.value)))))
  consequence: (_) @_body) @item
  (#eq? @_try "TryGetValue"))
