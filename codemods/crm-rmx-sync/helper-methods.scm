; List: the body of a class. Item: a method. Key: its name alone, so that its place can be named without its parameters.

((class_declaration
  name: (identifier) @scope.name
  body: (declaration_list) @list) @scope
  (#set! list.class "members"))

((method_declaration
  returns: (_) @item.type
  name: (identifier) @item.key) @item)
