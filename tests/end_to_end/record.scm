; The parameters of a C# record, each with its whole text.
(record_declaration name: (identifier) @scope.name (parameter_list) @list) @scope

(parameter) @item @item.key
