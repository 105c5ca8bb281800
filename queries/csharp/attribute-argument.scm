; List: the arguments of an attribute that has parentheses. Item: an argument. Key: its name (`Name = ..`, `name: ..`),
; else its value. Left out: the attributes themselves.

((attribute_argument_list) @list
  (#set! scope.path)
  (#set! list.separator ","))

(attribute_argument name: (identifier) @item.key) @item

(attribute_argument !name (_) @item.key) @item
