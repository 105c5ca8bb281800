; Read by a fact: what an enum or class says of each of its cases: arms of a match, entries of an array, cases of a switch.
; Type: the method or constant; key: the case; value: what is said.

(enum_declaration name: (name) @scope.name body: (enum_declaration_list) @list) @scope
(class_declaration name: (name) @scope.name body: (declaration_list) @list) @scope

(method_declaration
  name: (name) @item.type
  body: (compound_statement (return_statement (match_expression
    body: (match_block (match_conditional_expression
      conditional_expressions: (match_condition_list (_) @item.key)
      return_expression: (_) @item.value) @item)))))

; what it says of all others
(method_declaration
  name: (name) @item.type
  body: (compound_statement (return_statement (match_expression
    body: (match_block (match_default_expression "default" @item.key return_expression: (_) @item.value) @item)))))

(property_element
  name: (variable_name (name) @item.type)
  default_value: (array_creation_expression (array_element_initializer . (_) @item.key . "=>" . (_) @item.value) @item))

(const_element
  (name) @item.type
  (array_creation_expression (array_element_initializer . (_) @item.key . "=>" . (_) @item.value) @item))

(method_declaration
  name: (name) @item.type
  body: (compound_statement [
    (return_statement (array_creation_expression (array_element_initializer . (_) @item.key . "=>" . (_) @item.value) @item))
    (expression_statement (assignment_expression
      right: (array_creation_expression (array_element_initializer . (_) @item.key . "=>" . (_) @item.value) @item)))
  ]))

(method_declaration
  name: (name) @item.type
  body: (compound_statement (switch_statement
    body: (switch_block (case_statement
      value: (_) @item.key
      (return_statement (_) @item.value)) @item))))
