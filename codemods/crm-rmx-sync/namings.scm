; Read by a fact: how C# takes names and numbers of JSON. Keys: `Newtonsoft`, `System.Text`, and what is set or applied.

((using_directive (qualified_name) @item.key)
  (#match? @item.key "^Newtonsoft\\.Json")
  (#set! item.key.match "^(Newtonsoft)"))

((using_directive (qualified_name) @item.key)
  (#match? @item.key "^System\\.Text\\.Json")
  (#set! item.key.match "^(System\\.Text)"))

((identifier) @item.key
  (#any-of? @item.key
    "CamelCase" "SnakeCaseLower" "CamelCasePropertyNamesContractResolver" "CamelCaseNamingStrategy"
    "SnakeCaseNamingStrategy" "JsonPropertyName" "JsonProperty" "JsonNumberHandling" "NumberHandling"
    "PropertyNameCaseInsensitive" "DateTimeOffset"))

((member_access_expression
  expression: (_) @_of
  name: (identifier) @item.key)
  (#match? @_of "JsonSerializerDefaults$")
  (#eq? @item.key "Web"))
