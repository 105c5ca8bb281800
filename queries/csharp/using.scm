; List: the file's usings, before or behind a file-scoped namespace, and those of a block namespace that has some.
; Item: a using directive, also global, static or an alias. Key: the path, of an alias its name. Left out: extern
; aliases.

; A file whose usings stand in its namespace has no list of its own, hence the kinds.
((compilation_unit [
    (using_directive)
    (preproc_if)
    (file_scoped_namespace_declaration)
    (namespace_declaration body: (declaration_list
      . [(comment) (preproc_region) (preproc_pragma)]*
      . [
        (namespace_declaration)
        (class_declaration)
        (struct_declaration)
        (record_declaration)
        (interface_declaration)
        (enum_declaration)
        (delegate_declaration)
      ]))
    (class_declaration)
    (struct_declaration)
    (record_declaration)
    (interface_declaration)
    (enum_declaration)
    (delegate_declaration)
    (global_attribute)
    (global_statement)
  ]) @list
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
