; Read by facts: methods that hold an upsert block. Key: the payload's property; type: the method.

((method_declaration
  name: (identifier) @item.type
  body: (block (expression_statement (await_expression [
      (invocation_expression
          function: [
            (identifier) @_call
            (generic_name (identifier) @_call)
            (member_access_expression name: [(identifier) @_call (generic_name (identifier) @_call)])
          ]
          arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key)) (argument (lambda_expression))))
      (invocation_expression function: (member_access_expression expression: (invocation_expression
            function: [
              (identifier) @_call
              (generic_name (identifier) @_call)
              (member_access_expression name: [(identifier) @_call (generic_name (identifier) @_call)])
            ]
            arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key)) (argument (lambda_expression))))))
    ])))) @item
  (#match? @_call "(?i)(chunk|batch|sync|upsert|import|process)"))

((method_declaration
  name: (identifier) @item.type
  body: (arrow_expression_clause (invocation_expression
        function: [
          (identifier) @_call
          (generic_name (identifier) @_call)
          (member_access_expression name: [(identifier) @_call (generic_name (identifier) @_call)])
        ]
        arguments: (argument_list . (argument (member_access_expression name: (identifier) @item.key)) (argument (lambda_expression)))))) @item
  (#match? @_call "(?i)(chunk|batch|sync|upsert|import|process)"))
