; Read by facts: what PHP classes start with: constants, and properties with a value.

(const_declaration (const_element (name) @item.key . (_) @_value)) @_text

(property_declaration (property_element name: (variable_name) @item.key default_value: (_) @_value)) @_text
