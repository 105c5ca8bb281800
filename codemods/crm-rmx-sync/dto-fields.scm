; Read by a fact: keys that a model of the CRM only lists, in a constant or property. Named by the class. Value: what is said of
; the key.

(class_declaration name: (name) @scope.name body: (declaration_list) @list) @scope

(const_element
  (name)
  (array_creation_expression
    (array_element_initializer . [(string) (encapsed_string)] @item.key . "=>" . (_) @item.value) @item))

(property_element
  default_value: (array_creation_expression
    (array_element_initializer . [(string) (encapsed_string)] @item.key . "=>" . (_) @item.value) @item))
