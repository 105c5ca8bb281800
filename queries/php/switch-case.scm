; List: the cases of a `switch`, with braces or `endswitch`. Item: one label with what follows it. Key: the label
; without `case`; `default` closes the list.

((switch_block "{") @list
  (#set! scope.path))

((switch_block ":" @list.open "endswitch" @list.close) @list
  (#set! scope.path))

(case_statement value: (_) @item.key @item.value) @item

(default_statement "default" @item.key @item.rest) @item
