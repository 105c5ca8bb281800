; Read by a fact: time zones that PHP sets, for itself or for its session of the database.

((string_content) @item.key
  (#match? @item.key "(?i)time_zone *= *'")
  (#set! item.key.match "(?i)time_zone *= *'([^']+)'"))

((function_call_expression
  function: (name) @_function
  arguments: (arguments (argument [(string) (encapsed_string)] @item.key)))
  (#eq? @_function "date_default_timezone_set"))
