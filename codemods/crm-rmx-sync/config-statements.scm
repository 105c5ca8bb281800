; List: what configures one entity: the block of `Entity<X>(entity => { .. })`, or the body of
; `Configure(EntityTypeBuilder<X> builder)`. Item: a statement. Name: the entity.

((invocation_expression
  function: (member_access_expression
    name: (generic_name (identifier) @_entity (type_argument_list (_) @scope.name)))
  arguments: (argument_list (argument (lambda_expression body: (block) @list)))) @scope
  (#eq? @_entity "Entity")
  (#set! list.class "calls"))

((method_declaration
  parameters: (parameter_list (parameter
    type: (generic_name (identifier) @_builder (type_argument_list (_) @scope.name))))
  body: (block) @list) @scope
  (#eq? @_builder "EntityTypeBuilder")
  (#set! list.class "calls"))

((expression_statement (invocation_expression function: (_) @item.kin)) @item)
