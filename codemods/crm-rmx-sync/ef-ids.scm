; Read by a fact: the id that a migration gives itself in its attribute. Key: the id; value: the class.

((class_declaration
  (attribute_list (attribute
    name: (identifier) @_attribute
    (attribute_argument_list . (attribute_argument (string_literal) @item.key))))
  name: (identifier) @item.value)
  (#any-of? @_attribute "Migration" "MigrationAttribute"))
