; Read by facts: types of the live payloads, and what they hold.

(record_declaration name: (identifier) @item.key) @_type

(class_declaration name: (identifier) @item.key) @_type

(struct_declaration name: (identifier) @item.key) @_type
