; List: the members of an enum. Item: a member with its attributes. Key: its name; value: the explicit one.

((enum_declaration
  name: (identifier) @scope.name
  body: (enum_member_declaration_list) @list) @scope
  (#set! list.class "constants")
  (#set! list.separator ","))

(enum_member_declaration
  name: (identifier) @item.key
  value: (_)? @item.value) @item
