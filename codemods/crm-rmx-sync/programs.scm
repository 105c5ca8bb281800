; Read by a fact: all that stands in a file.

(program) @item
