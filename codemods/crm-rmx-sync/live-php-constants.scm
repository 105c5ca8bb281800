; Read by facts: constants of PHP classes.

(const_declaration (const_element (name) @item.key . (_) @_value)) @_text
