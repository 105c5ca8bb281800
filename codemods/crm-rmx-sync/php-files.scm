; Read by a fact: files with a class, and all that stands in them.

(program (class_declaration name: (name) @item.key)) @item

(program (namespace_definition body: (compound_statement (class_declaration name: (name) @item.key)))) @item
