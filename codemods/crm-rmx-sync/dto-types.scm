; Read by a fact: the types that a model of the CRM gives its properties, promoted ones too. Named by the class.

(class_declaration name: (name) @scope.name body: (declaration_list) @list) @scope

(property_declaration
  type: (_) @item.type
  (property_element name: (variable_name (name) @item.key)) @item)

(property_promotion_parameter
  type: (_) @item.type
  name: (variable_name (name) @item.key)) @item
