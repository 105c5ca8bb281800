; Read by facts: methods of PHP classes.

(class_declaration
  name: (name) @_class
  body: (declaration_list (method_declaration name: (name) @item.key) @_text))
