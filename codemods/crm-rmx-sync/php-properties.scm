; Read by a fact: the properties of the CRM's models, promoted ones too.

(property_declaration (property_element name: (variable_name (name) @item.key)))

(property_promotion_parameter name: (variable_name (name) @item.key))
