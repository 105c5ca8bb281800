; Read by a fact: the keys under which a model of the CRM is sent, in `jsonSerialize()` or the like.

((method_declaration
  name: (name) @_method
  body: (compound_statement (return_statement (array_creation_expression
    (array_element_initializer . [(string) (encapsed_string)] @item.key)))))
  (#any-of? @_method "jsonSerialize" "toArray" "toJson" "toPayload"))

; an array that is filled first
((method_declaration
  name: (name) @_method
  body: (compound_statement (expression_statement (assignment_expression
    right: (array_creation_expression
      (array_element_initializer . [(string) (encapsed_string)] @item.key))))))
  (#any-of? @_method "jsonSerialize" "toArray" "toJson" "toPayload"))
