; Read by a fact: the namespace of a file.

(namespace_definition name: (namespace_name) @item.key)
