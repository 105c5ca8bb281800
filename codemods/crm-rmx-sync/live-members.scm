; Read by facts: parameters of records, properties of classes.

(record_declaration (parameter_list (parameter type: (_) @item.type name: (identifier) @item.key) @_text))

(property_declaration type: (_) @item.type name: (identifier) @item.key) @_text
