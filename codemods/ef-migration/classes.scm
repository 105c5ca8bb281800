; List: the types of a file or namespace. Item: a class. Key: its name.

((compilation_unit) @list)

((namespace_declaration body: (declaration_list) @list))

(class_declaration name: (identifier) @item.key) @item
