; List: the imports of a file, or of a namespace with braces. Item: a `use` declaration. Key: each path that it
; imports. Kin: `function` or `const`. Left out: trait uses, the variables of a closure, and a group's braces as a list
; of their own.

; A file whose namespaces have braces has no imports of its own, so it is a list only by what else stands in it.
((program [
    (namespace_use_declaration)
    (namespace_definition !body)
    (class_declaration)
    (interface_declaration)
    (trait_declaration)
    (enum_declaration)
    (function_definition)
    (expression_statement)
    (return_statement)
    (echo_statement)
    (if_statement)
    (switch_statement)
    (foreach_statement)
    (for_statement)
    (while_statement)
    (try_statement)
    (compound_statement)
    (exit_statement)
    (unset_statement)
    (const_declaration)
  ]) @list
  (#set! list.class "imports")
  (#set! list.after "php_tag declare_statement namespace_definition"))

((namespace_definition
  name: (namespace_name)? @scope.name
  body: (compound_statement) @list) @scope
  (#set! list.class "imports"))

; The first child only: an alias is a `name` too.
(namespace_use_declaration
  (namespace_use_clause . [(name) (qualified_name)] @item.key)) @item

; `use A\{B, C\D}`: each path has two parts, joined as item.key.join says.
((namespace_use_declaration
  (namespace_name) @item.key
  body: (namespace_use_group
    (namespace_use_clause . [(name) (qualified_name)] @item.key))) @item
  (#set! item.key.join "\\"))

; `use function a, b`, `use function A\{b}`, `use A\{function b}`.
(namespace_use_declaration [
  (namespace_use_clause type: _ @item.kin)
  type: _ @item.kin
  body: (namespace_use_group . (namespace_use_clause type: _ @item.kin))
]) @item
