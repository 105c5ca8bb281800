; Read by a fact: what the JsonModels take: properties, and the parameters of records. Named by the class; the place is
; that of the name, below attributes.

(class_declaration name: (identifier) @scope.name body: (declaration_list) @list) @scope

(record_declaration name: (identifier) @scope.name body: (declaration_list) @list) @scope

(record_declaration name: (identifier) @scope.name (parameter_list) @list) @scope

(property_declaration type: (_) @item.type name: (identifier) @item.key) @_text

(record_declaration (parameter_list (parameter type: (_) @item.type name: (identifier) @item.key) @_text))
