; List: an array, `[..]` or `array(..)`. Item: an entry, a spread too. Key: its key, else its value. Left out:
; destructuring. Named are the array of a constant or property, those that a method or function returns or assigns in its
; own body, and the one that a file returns: `return`; `return.key`, `return.key.key` are those in it.

((array_creation_expression) @list
  (#set! list.separator ",")
  (#set! list.trailing "always"))

([
  (const_element (array_creation_expression) @list)
  (property_element default_value: (array_creation_expression) @list)
] @scope
  (#set! scope.path)
  (#set! list.separator ",")
  (#set! list.trailing "always"))

([
  (method_declaration body: (compound_statement [
    (return_statement (array_creation_expression) @list)
    (expression_statement (assignment_expression right: (array_creation_expression) @list))
  ]))
  (function_definition body: (compound_statement [
    (return_statement (array_creation_expression) @list)
    (expression_statement (assignment_expression right: (array_creation_expression) @list))
  ]))
] @scope
  (#set! scope.path)
  (#set! list.separator ",")
  (#set! list.trailing "always"))

; The array that a file returns, and those under its keys.
(program (return_statement "return" @scope.name (array_creation_expression) @list)
  (#set! list.separator ",")
  (#set! list.trailing "always"))

(program (return_statement "return" @scope.name (array_creation_expression
    (array_element_initializer
      . (_ (string_content) @scope.name) . "=>" (array_creation_expression) @list)))
  (#set! list.separator ",")
  (#set! list.trailing "always"))

(program (return_statement "return" @scope.name (array_creation_expression
    (array_element_initializer
      . (_ (string_content) @scope.name) . "=>" (array_creation_expression
        (array_element_initializer
          . (_ (string_content) @scope.name) . "=>" (array_creation_expression) @list)))))
  (#set! list.separator ",")
  (#set! list.trailing "always"))

(array_creation_expression
  (array_element_initializer . (_) @item.key @item.value . "=>") @item)

(array_creation_expression
  (array_element_initializer . (_) @item.key .) @item)
