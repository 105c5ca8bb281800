; Read by a fact: a PHP file as a whole.

(program) @_text
