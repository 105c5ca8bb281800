; List: the statements of a block, of a `case` and of the file. Item: a statement; it has no key but its text. Kin:
; what a call calls. A body is named by its member; the blocks inside have no name. Left out: types, functions,
; imports.

([
  (method_declaration body: (compound_statement) @list)
  (function_definition body: (compound_statement) @list)
] @scope
  (#set! scope.path)
  (#set! list.class "calls"))

([(compound_statement) (program)] @list
  (#set! list.class "calls")
  (#set! list.after "php_tag declare_statement namespace_definition namespace_use_declaration"))

; Between its cases a switch has no place for a statement: its lines are not those of the block around it.
((switch_block) @list
  (#set! list.class "calls"))

; These have an opening only: they end where what follows starts.
((colon_block ":" @list.open) @list
  (#set! list.class "calls"))

((case_statement value: (_) . [":" ";"] @list.open) @list
  (#set! list.class "calls"))

((default_statement [":" ";"] @list.open) @list
  (#set! list.class "calls"))

; Seen from its braces, a switch is one list of the statements of all its cases.
((switch_block) @list
  (#set! list.through "case_statement default_statement")
  (#set! list.class "calls"))

((for_statement ":" @list.open "endfor" @list.close) @list
  (#set! list.class "calls"))

[
  (expression_statement)
  (if_statement)
  (switch_statement)
  (while_statement)
  (do_statement)
  (for_statement)
  (foreach_statement)
  (goto_statement)
  (continue_statement)
  (break_statement)
  (return_statement)
  (try_statement)
  (echo_statement)
  (exit_statement)
  (unset_statement)
  (const_declaration)
  (global_declaration)
  (function_static_declaration)
  (named_label_statement)
  (compound_statement)
] @item

; PHP has no node for the called: its parts are the receiver and the name, from the start of the first to the end of
; the last.
(expression_statement [
  (member_call_expression object: (_) @item.kin name: (_) @item.kin @item.type)
  (nullsafe_member_call_expression object: (_) @item.kin name: (_) @item.kin @item.type)
  (scoped_call_expression scope: (_) @item.kin name: (_) @item.kin @item.type)
  (function_call_expression function: (_) @item.kin @item.type)
]) @item
