; List: the file's usings, before or behind a file-scoped namespace, and those of a block namespace that has some.
; Item: a using directive, also global, static or an alias. Key: the path, of an alias its name. Left out: extern aliases.

((compilation_unit) @list
  (#set! list.class "imports")
  (#set! list.after "shebang_directive extern_alias_directive preproc_define preproc_undef preproc_nullable"))

((namespace_declaration
  name: (_) @scope.name
  body: (declaration_list (using_directive)) @list) @scope
  (#set! list.class "imports"))

(using_directive
  !name
  [(identifier) (qualified_name) (alias_qualified_name) (generic_name)] @item.key) @item

(using_directive name: (identifier) @item.key) @item
