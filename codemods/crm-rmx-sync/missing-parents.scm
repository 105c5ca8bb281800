; Read by a fact: what the blocks do with a row whose parent is not there.

((invocation_expression function: [(identifier) @item.key (member_access_expression name: (identifier) @item.key)])
  (#match? @item.key "(?i)missing|defer|postpone|park"))
