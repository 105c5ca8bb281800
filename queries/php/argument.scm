; List: the arguments of a call, of `new` and of an attribute. Item: an argument. Key: its name if it is named, else
; its text. Named is the call that is a statement of a method's or function's own body.

((arguments) @list
  (#set! list.separator ","))

([
  (method_declaration body: (compound_statement (expression_statement (_ arguments: (arguments) @list))))
  (function_definition body: (compound_statement (expression_statement (_ arguments: (arguments) @list))))
] @scope
  (#set! scope.path)
  (#set! list.separator ","))

(argument name: (name) @item.key) @item

(argument !name (_) @item.key) @item
