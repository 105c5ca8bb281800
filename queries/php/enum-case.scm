; List: the body of an enum. Item: a case with its attributes. Key: its name; value: the one it is backed by.

((enum_declaration
  name: (name) @scope.name
  body: (enum_declaration_list) @list) @scope
  (#set! list.class "constants"))

(enum_case
  name: (name) @item.key
  value: (_)? @item.value) @item
