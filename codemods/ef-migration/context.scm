; For facts: the classes of migrations and snapshots. Key: the name. Type: the context that they belong to.

(class_declaration
  (attribute_list (attribute
    name: (identifier) @_attribute
    (attribute_argument_list . (attribute_argument (typeof_expression type: (_) @item.type)))))
  name: (identifier) @item.key
  (#eq? @_attribute "DbContext"))
