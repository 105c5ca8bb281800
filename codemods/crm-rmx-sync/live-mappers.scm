; Read by facts: methods that make a payload of an entity.

(method_declaration
  returns: (_) @item.type
  name: (identifier) @item.key
  parameters: (parameter_list . (parameter type: (_) @_entity name: (identifier) @_variable))
  body: (_) @_body) @_text
