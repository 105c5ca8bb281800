; List: the braces of an object, collection or array initializer, of `with` and of an anonymous object; the brackets of
; a collection expression. Item: one element. Key: what it sets (`Name`, `["key"]`, the first of `{ key, value }`),
; else its text. Left out: the braces of `{ key, value }` themselves. Named is what a field, property or constant
; starts with.

([
  (object_creation_expression initializer: (initializer_expression) @list)
  (implicit_object_creation_expression (initializer_expression) @list)
  (array_creation_expression (initializer_expression) @list)
  (implicit_array_creation_expression (initializer_expression) @list)
  (stackalloc_expression (initializer_expression) @list)
  (implicit_stackalloc_expression (initializer_expression) @list)
  (assignment_expression right: (initializer_expression) @list)
  (variable_declarator (initializer_expression) @list)
  (property_declaration value: (initializer_expression) @list)
  (collection_expression) @list
  (with_expression "{" @list.open "}" @list.close) @list
  (anonymous_object_creation_expression "{" @list.open "}" @list.close) @list
]
  (#set! list.separator ","))

([
  (field_declaration (variable_declaration (variable_declarator [
    (_ (initializer_expression) @list)
    (initializer_expression) @list
    (collection_expression) @list
  ])))
  (property_declaration value: [
    (_ (initializer_expression) @list)
    (initializer_expression) @list
    (collection_expression) @list
    (arrow_expression_clause [(_ (initializer_expression) @list) (collection_expression) @list])
  ])
] @scope
  (#set! scope.path)
  (#set! list.separator ","))

; A comment or `#region` is a named node as well.
((initializer_expression [
    (_) @item
    (assignment_expression left: (_) @item.key) @item
    (initializer_expression . (_) @item.key) @item
    (string_literal) @item @item.key
  ])
  (#not-match? @item "^(//|/\\*|#)"))

(collection_expression [
  (collection_element) @item
  (collection_element (expression_element (string_literal) @item.key)) @item
])

(with_initializer . (identifier) @item.key) @item

; The grammar has no node for `Name = value`: the item is what its parts span.
(anonymous_object_creation_expression
  (identifier) @item @item.key
  . "=" @item
  . (_) @item)

; Without a name the last part of the value gives it.
(anonymous_object_creation_expression
  ["{" ","]
  . (comment)*
  . [
    (identifier) @item.key
    (member_access_expression name: (_) @item.key)
    (conditional_access_expression (member_binding_expression name: (_) @item.key))
  ] @item
  . (comment)*
  . ["," "}"])
