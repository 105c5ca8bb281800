; List: the statements of a body, of a block in it, or of the file. Item: a statement, without those that open a block of
; their own but for `if`. It has no key but its text.

((compound_statement) @list
  (#set! scope.path)
  (#set! list.class "calls"))

((program) @list
  (#set! list.class "calls")
  (#set! list.after "php_tag declare_statement namespace_definition namespace_use_declaration"))

[
  (expression_statement)
  (if_statement)
] @item
