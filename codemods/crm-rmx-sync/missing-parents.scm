; Read by a fact: what the blocks do with a row whose parent is not there.

((invocation_expression function: (identifier) @item.key)
  (#any-of? @item.key "LogMissingParent" "DeferAsync"))
