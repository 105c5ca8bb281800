; List: a namespace, or the file. Item: a class or record. Key: its name.

((namespace_declaration body: (declaration_list) @list))

((compilation_unit) @list)

([
  (class_declaration name: (identifier) @item.key)
  (record_declaration name: (identifier) @item.key)
] @item)
