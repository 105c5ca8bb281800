; Read by a fact: the classes of a file.

(class_declaration name: (name) @item.key) @item
