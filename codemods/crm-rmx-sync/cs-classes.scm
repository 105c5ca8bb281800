; Read by facts: the classes and records of a file, with their modifiers, attributes and bases.

(class_declaration
  (attribute_list)* @_attributes
  (modifier)* @_modifiers
  name: (identifier) @item.key
  (base_list)? @_bases) @item

(record_declaration
  (attribute_list)* @_attributes
  (modifier)* @_modifiers
  name: (identifier) @item.key
  (base_list)? @_bases) @item
