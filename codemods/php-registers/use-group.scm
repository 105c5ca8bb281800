; List: the names in the braces of `use A\{B, C};`. Item: a name with its alias. Key: the name.

((namespace_use_group) @list
  (#set! list.separator ",")
  (#set! list.class "imports"))

(namespace_use_group (namespace_use_clause . (_) @item.key) @item)
