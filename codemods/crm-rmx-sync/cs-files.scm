; Read by facts: the usings and the namespaces of a file. A namespace with braces has a body.

(using_directive [(identifier) (qualified_name)] @item.key) @item

(namespace_declaration name: (_) @item.value body: (declaration_list . "{" @_brace))

(file_scoped_namespace_declaration name: (_) @item.value)
