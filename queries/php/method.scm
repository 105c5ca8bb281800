; List: the body of a class, interface, trait, enum or anonymous class. Item: a method. Key: its name alone, as PHP has
; no overloads. Left out: functions.

([
  (class_declaration name: (name) @scope.name body: (declaration_list) @list)
  (interface_declaration name: (name) @scope.name body: (declaration_list) @list)
  (trait_declaration name: (name) @scope.name body: (declaration_list) @list)
  (enum_declaration name: (name) @scope.name body: (enum_declaration_list) @list)
] @scope
  (#set! list.class "members"))

((anonymous_class body: (declaration_list) @list)
  (#set! list.class "members"))

(method_declaration
  name: (name) @item.key
  return_type: (_)? @item.type) @item
