; What a JSON serializer sees of C#: the properties of a class, the parameters of a record. The key is the whole text, for the
; attributes and the type are asked for, too.
(class_declaration name: (identifier) @scope.name body: (declaration_list) @list) @scope
(record_declaration name: (identifier) @scope.name (parameter_list) @list) @scope

(property_declaration) @item @item.key
(parameter) @item @item.key
