; List: a body with several `await SyncChunks(payload.Xs, ..)`. Item: such a block, and `await LinkXsAsync(..)`, the second
; pass over one. Key: the payload's property; of a second pass the method without `Async`.

((method_declaration
  body: (block
    (expression_statement (await_expression (invocation_expression function: (identifier) @_first)))
    (expression_statement (await_expression (invocation_expression function: (identifier) @_second)))) @list)
  (#eq? @_first "SyncChunks")
  (#eq? @_second "SyncChunks")
  (#set! scope.path)
  (#set! list.class "calls"))

((expression_statement (await_expression (invocation_expression
  function: (identifier) @_call
  arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key)))))) @item
  (#eq? @_call "SyncChunks"))

((expression_statement (await_expression (invocation_expression
  function: (identifier) @item.key))) @item
  (#match? @item.key "^Link\\w+Async$")
  (#set! item.key.match "^(Link\\w+)Async$"))
