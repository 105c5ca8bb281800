; List: where the CRM's router, or a container, knows the handlers: entries of an array, arms of a `match`, cases of a
; `switch`. Item: what stands for one route. Key: the route.

((array_creation_expression (array_element_initializer . (string) @_route . (_) @_handler)) @list
  (#match? @_route "^['\"][a-z]+([-_/.][a-z]+)+['\"]$")
  (#match? @_handler "[Hh]andle|->[a-z]\\w*\\(|this")
  (#set! list.separator ",")
  (#set! list.trailing "always"))

((array_creation_expression (array_element_initializer . (string) @item.key . (_) @_handler) @item)
  (#match? @item.key "^['\"][a-z]+([-_/.][a-z]+)+['\"]$"))

((match_block (match_conditional_expression
    conditional_expressions: (match_condition_list (string) @_route)
    return_expression: (_) @_handler)) @list
  (#match? @_route "^['\"][a-z]+([-_/.][a-z]+)+['\"]$")
  (#match? @_handler "[Hh]andle|->[a-z]\\w*\\(|this")
  (#set! list.separator ",")
  (#set! list.trailing "always"))

(match_conditional_expression
  conditional_expressions: (match_condition_list (string) @item.key)) @item

(match_default_expression "default" @item.rest) @item

((switch_block (case_statement value: (string) @_route)) @list
  (#match? @_route "^['\"][a-z]+([-_/.][a-z]+)+['\"]$"))

(case_statement value: (string) @item.key) @item

(default_statement "default" @item.rest) @item
