; The properties of a C# class. The key is the whole text of a property, for its attributes and its type are asked for, too.
(class_declaration name: (identifier) @scope.name body: (declaration_list) @list) @scope

(property_declaration) @item @item.key
