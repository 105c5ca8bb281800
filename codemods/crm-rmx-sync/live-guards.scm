; List: a block that lets only some states through before it looks at the models. Item: its `if`s that name a state. Key:
; the condition; of a message its type.

((block (if_statement condition: (_) @_state)) @list
  (#match? @_state "EntityState\\.")
  (#set! scope.path)
  (#set! list.class "calls"))

((if_statement condition: (_) @_state) @item @item.key
  (#match? @_state "EntityState\\.")
  (#set! item.key.match "\"([A-Za-z][A-Za-z_-]*[.:/_-]?(?:[Uu]pdat|[Cc]reat|[Dd]elet|[Cc]hang|[Cc]ount|[Uu]psert|[Ii]nsert|[Rr]emov|[Ss]ave)[a-z]*)\""))

((if_statement condition: (_) @item.key) @item
  (#match? @item.key "EntityState\\."))
