; List: a file with classes. Item: a class. Key: its name.

((program (class_declaration)) @list)
((namespace_definition body: (compound_statement (class_declaration)) @list))

(class_declaration name: (name) @item.key) @item
