; Read by a fact: the keys under which a model of the CRM is sent, each with what is put there. Named by the class.

((class_declaration
  name: (name) @scope.name
  body: (declaration_list (method_declaration
    name: (name) @_method
    body: (compound_statement) @list))) @scope
  (#any-of? @_method "jsonSerialize" "toArray" "toJson" "toPayload"))

(array_element_initializer . [(string) (encapsed_string)] @item.key . "=>" . (_) @item.value) @item

(assignment_expression
  left: (subscript_expression (_) [(string) (encapsed_string)] @item.key)
  right: (_) @item.value) @item
