; List: the statements of a block, of a switch section and of the file (top-level statements). Item: a statement; it
; has no key but its text. Kin: what a call calls. A body is named by its member; the blocks inside, accessors and
; lambdas have no name.

([
  (method_declaration body: (block) @list)
  (constructor_declaration body: (block) @list)
  (destructor_declaration body: (block) @list)
  (operator_declaration body: (block) @list)
  (conversion_operator_declaration body: (block) @list)
] @scope
  (#set! scope.path)
  (#set! list.class "calls"))

; The navigations of one entity in a model snapshot, which a tool keeps in order.
((block . (expression_statement
    (invocation_expression
      function: (member_access_expression name: (identifier) @_navigation)
      arguments: (argument_list . (argument (string_literal)) .)))) @list
  (#eq? @_navigation "Navigation")
  (#set! list.class "calls")
  (#set! list.order "ordinal"))

((block) @list
  (#set! list.class "calls"))

; A section ends where the next one starts: it has an opening only.
((switch_section ":" @list.open) @list
  (#set! list.class "calls"))

; Seen from its braces, a switch is one list of the statements of all its sections.
((switch_body) @list
  (#set! list.through "switch_section")
  (#set! list.class "calls"))

((compilation_unit (global_statement)) @list
  (#set! list.class "calls"))

; The grammar counts a `#if` among the statements.
((statement) @item
  (#not-match? @item "^#"))

((global_statement) @item
  (#not-match? @item "^#"))

[
  (expression_statement [
    (invocation_expression function: (_) @item.kin)
    (await_expression (invocation_expression function: (_) @item.kin))
  ])
  (global_statement (expression_statement [
    (invocation_expression function: (_) @item.kin)
    (await_expression (invocation_expression function: (_) @item.kin))
  ]))
] @item

[
  (expression_statement (invocation_expression function: [
    (identifier) @item.type
    (generic_name (identifier) @item.type)
    (member_access_expression name: (identifier) @item.type)
    (member_access_expression name: (generic_name (identifier) @item.type))
  ]))
  (global_statement (expression_statement (invocation_expression function: [
    (identifier) @item.type
    (generic_name (identifier) @item.type)
    (member_access_expression name: (identifier) @item.type)
    (member_access_expression name: (generic_name (identifier) @item.type))
  ])))
] @item
