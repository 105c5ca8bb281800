; List: the braces of an object, collection or array initializer, of `with` and of an anonymous object; the brackets of a
; collection expression. Item: one element. Key: what it sets (`Name`, `["key"]`, the first of `{ key, value }`), else its text.

((initializer_expression) @list
  (#set! list.class "members"))

((collection_expression) @list
  (#set! list.class "members"))

((with_expression "{" @list.open "}" @list.close) @list
  (#set! list.class "members"))

((anonymous_object_creation_expression "{" @list.open "}" @list.close) @list
  (#set! list.class "members"))

(initializer_expression (_) @item)

(initializer_expression (assignment_expression left: (_) @item.key) @item)

(initializer_expression (initializer_expression . (_) @item.key) @item)

(initializer_expression
  [(string_literal) (verbatim_string_literal) (raw_string_literal)] @item @item.key)

(collection_expression (collection_element) @item)

(with_initializer . (identifier) @item.key) @item
