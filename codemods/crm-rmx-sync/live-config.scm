; List: an array of the CRM's settings that has an entry for each auth key. Item: an entry. Key: the name of the key.

((array_creation_expression (array_element_initializer . (string) @_key . (_) @_value)) @list
  (#match? @_key "^['\"][A-Z][A-Z0-9]*(_[A-Z0-9]+)+['\"]$")
  (#match? @_value "env|ENV|config|secret")
  (#set! list.separator ",")
  (#set! list.trailing "always"))

((array_creation_expression (array_element_initializer . (string) @item.key . (_) @_value) @item)
  (#match? @item.key "^['\"][A-Z][A-Z0-9]*(_[A-Z0-9]+)+['\"]$"))
