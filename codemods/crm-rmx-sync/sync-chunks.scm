; List: a body with several `await SyncChunks(payload.Xs, ..)`. Item: such a block; also `await SyncXsAsync(..)` that holds
; one, and `await LinkXsAsync(..)`, the second pass of one. Key: the payload's property. Needs: those that the comment
; above names, `// Xs (after As, Bs)`.

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

((comment) @item.needs
  .
  (expression_statement (await_expression (invocation_expression
    function: (identifier) @_call
    arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key)))))) @item
  (#eq? @_call "SyncChunks")
  (#match? @item.needs "\\(after ")
  (#set! item.needs.match "(?:\\(after|,) ([A-Z]\\w*)"))

((expression_statement (await_expression (invocation_expression
  function: (identifier) @item.key))) @item
  (#match? @item.key "^(Sync|Link)\\w+Async$")
  (#set! item.key.match "^(?:Sync|Link)(\\w+)Async$"))

((comment) @item.needs
  .
  (expression_statement (await_expression (invocation_expression
    function: (identifier) @item.key))) @item
  (#match? @item.key "^(Sync|Link)\\w+Async$")
  (#match? @item.needs "\\(after ")
  (#set! item.key.match "^(?:Sync|Link)(\\w+)Async$")
  (#set! item.needs.match "(?:\\(after|,) ([A-Z]\\w*)"))
