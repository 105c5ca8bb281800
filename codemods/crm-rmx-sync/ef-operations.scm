; Read by a fact: what a migration does to the database. Scope: the method; type: the operation; key: the first name it is given.

((method_declaration name: (identifier) @scope.name body: (block) @list) @scope
  (#any-of? @scope.name "Up" "Down"))

((invocation_expression
  function: (member_access_expression
    expression: (identifier) @_builder
    name: [(identifier) @item.type (generic_name (identifier) @item.type)])
  arguments: (argument_list . (argument [(string_literal) (verbatim_string_literal) (raw_string_literal)] @item.key))) @item
  (#match? @_builder "^(migrationBuilder|builder|mb|migration)$"))
