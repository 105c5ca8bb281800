; Read by facts: what an upsert block looks up before it goes through its rows: `var xs = await helper.GetXs(..);`.

((local_declaration_statement (variable_declaration
  (variable_declarator
    name: (identifier) @item.key
    (await_expression [
      (invocation_expression
        function: (member_access_expression
          expression: (_) @_helper
          name: (identifier) @item.type)
        arguments: (argument_list) @_arguments)
      (invocation_expression
        function: (member_access_expression
          expression: (invocation_expression
            function: (member_access_expression
              expression: (_) @_helper
              name: (identifier) @item.type)
            arguments: (argument_list) @_arguments)))
    ])))) @item
  (#not-eq? @item.type "ConfigureAwait"))
