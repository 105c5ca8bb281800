; List: where the outbox decides which change is a message: the sections of a switch, the arms of a switch expression, the
; elements of a dictionary's initializer, the `if`s of a block. Item: what stands for one message. Key: the message's
; type, a text such as "customer.updated".

((switch_body (switch_section) @_any) @list
  (#match? @_any "\"[A-Za-z][A-Za-z_-]*[.:/_-]?[Uu]pdat[a-z]*\"")
  (#set! scope.path))

((switch_section) @item @item.key
  (#set! item.key.match "\"([A-Za-z][A-Za-z_-]*[.:/_-]?(?:[Uu]pdat|[Cc]reat|[Dd]elet|[Cc]hang|[Cc]ount|[Uu]psert|[Ii]nsert|[Rr]emov|[Ss]ave)[a-z]*)\""))

(switch_section "default" @item.rest) @item

((switch_expression "{" @list.open (switch_expression_arm) @_any "}" @list.close) @list
  (#match? @_any "\\([^\"]*\"[A-Za-z][A-Za-z_-]*[.:/_-]?[Uu]pdat[a-z]*\"")
  (#set! scope.path)
  (#set! list.separator ","))

((switch_expression_arm) @item @item.key
  (#match? @item "\\([^\"]*\"")
  (#set! item.key.match "\"([A-Za-z][A-Za-z_-]*[.:/_-]?(?:[Uu]pdat|[Cc]reat|[Dd]elet|[Cc]hang|[Cc]ount|[Uu]psert|[Ii]nsert|[Rr]emov|[Ss]ave)[a-z]*)\""))

(switch_expression_arm . (discard) @item.rest) @item

((initializer_expression (_) @_any) @list
  (#match? @_any "typeof\\(")
  (#match? @_any "\"[A-Za-z][A-Za-z_-]*[.:/_-]?[Uu]pdat[a-z]*\"")
  (#set! list.separator ","))

((initializer_expression (_) @item @item.key)
  (#match? @item "typeof\\(")
  (#set! item.key.match "\"([A-Za-z][A-Za-z_-]*[.:/_-]?(?:[Uu]pdat|[Cc]reat|[Dd]elet|[Cc]hang|[Cc]ount|[Uu]psert|[Ii]nsert|[Rr]emov|[Ss]ave)[a-z]*)\""))

((block (if_statement condition: (_) @_condition) @_any) @list
  (#match? @_condition "\\bis\\b")
  (#match? @_any "\"[A-Za-z][A-Za-z_-]*[.:/_-]?[Uu]pdat[a-z]*\"")
  (#set! scope.path)
  (#set! list.class "calls"))

((if_statement condition: (_) @_condition) @item @item.key
  (#match? @_condition "\\bis\\b")
  (#set! item.key.match "\"([A-Za-z][A-Za-z_-]*[.:/_-]?(?:[Uu]pdat|[Cc]reat|[Dd]elet|[Cc]hang|[Cc]ount|[Uu]psert|[Ii]nsert|[Rr]emov|[Ss]ave)[a-z]*)\""))
