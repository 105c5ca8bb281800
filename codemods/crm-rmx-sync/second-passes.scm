; List: the body of a method. Item: a block `await SyncChunks(payload.Xs, ..)`, or `await SyncXsAsync(..)` that holds one, and
; `await LinkXsAsync(..)`, the second pass over one. Key: the payload's property; of a second pass the method without `Async`.

((method_declaration body: (block (expression_statement (await_expression))) @list)
  (#set! scope.path)
  (#set! list.class "calls"))

((expression_statement (await_expression [
    (invocation_expression
        function: [
          (identifier) @_call
          (generic_name (identifier) @_call)
          (member_access_expression name: [(identifier) @_call (generic_name (identifier) @_call)])
        ]
        arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key))))
    (invocation_expression function: (member_access_expression expression: (invocation_expression
          function: [
            (identifier) @_call
            (generic_name (identifier) @_call)
            (member_access_expression name: [(identifier) @_call (generic_name (identifier) @_call)])
          ]
          arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key))))))
  ])) @item
  (#match? @_call "(?i)(chunk|batch|sync|upsert|import|process)"))

((expression_statement (await_expression [
    (invocation_expression function: (identifier) @item.key arguments: (argument_list . (argument (identifier))))
    (invocation_expression function: (member_access_expression expression: (invocation_expression function: (identifier) @item.key arguments: (argument_list . (argument (identifier))))))
  ])) @item
  (#match? @item.key "^(Sync|Link|Upsert|Import|Process|Write|Save|Store|Merge)[A-Z]\\w*$")
  (#set! item.key.match "^(?:(?:Sync|Upsert|Import|Process|Write|Save|Store|Merge)(\\w+?)|(Link\\w+?))(?:Async)?$"))
