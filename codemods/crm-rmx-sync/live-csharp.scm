; Read by a fact: a C# file as a whole.

(compilation_unit) @_text
