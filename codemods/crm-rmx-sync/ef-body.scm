; Read by facts: what a snapshot or Designer says of the model.

(method_declaration
  name: (identifier) @_method
  body: (block) @item @item.key
  (#any-of? @_method "BuildModel" "BuildTargetModel"))
