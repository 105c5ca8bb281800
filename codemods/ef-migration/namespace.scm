; For facts: the namespace of a file. Key: its name. Value: the body, where it has one; a namespace for the whole file
; has none.

(namespace_declaration
  name: (_) @item.key
  body: (declaration_list "{" @item.value))

(file_scoped_namespace_declaration
  name: (_) @item.key)
