; Read by facts: comments directly above upsert blocks, and above calls of methods that hold one. Key: the payload's property.

((comment) @_comment
  .
  (expression_statement (await_expression [
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

((comment) @_comment
  .
  (expression_statement (await_expression [
    (invocation_expression function: (identifier) @item.key arguments: (argument_list . (argument (identifier))))
    (invocation_expression function: (member_access_expression expression: (invocation_expression function: (identifier) @item.key arguments: (argument_list . (argument (identifier))))))
  ])) @item
  (#match? @item.key "^(Sync|Link|Upsert|Import|Process|Write|Save|Store|Merge)[A-Z]\\w*$")
  (#set! item.key.match "^(?:Sync|Link|Upsert|Import|Process|Write|Save|Store|Merge)(\\w+?)(?:Async)?$"))
