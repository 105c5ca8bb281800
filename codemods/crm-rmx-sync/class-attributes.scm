; List: a class, of which only its attributes count. Item: a list of attributes. Key: what it says, without `[` and `]`.

((class_declaration name: (identifier) @scope.name) @list
  (#set! list.class "members"))

((attribute_list (attribute) @item.key) @item)
