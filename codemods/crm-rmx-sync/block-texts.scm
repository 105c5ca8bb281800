; Read by facts: the upsert blocks `await SyncChunks(payload.Xs, ..)`, wherever they stand.

((expression_statement (await_expression (invocation_expression
  function: [(identifier) @_call (generic_name (identifier) @_call)]
  arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key)))))) @item
  (#eq? @_call "SyncChunks"))
