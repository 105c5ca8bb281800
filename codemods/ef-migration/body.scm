; For facts: the model that a snapshot or Designer builds. Key: the method. Value: its body.

(method_declaration
  name: (identifier) @item.key
  body: (block) @item.value
  (#any-of? @item.key "BuildModel" "BuildTargetModel"))
