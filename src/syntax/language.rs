//! The languages, a row each: adding one is a row here and a folder of queries.

use std::sync::OnceLock;

/// What the engine must know of a language beyond its grammar: which node kinds play a part in no query.
pub struct Language {
    /// Name, which is also the folder of its queries.
    pub name: &'static str,
    /// File name extensions, lower case.
    pub extensions: &'static [&'static str],
    grammar: fn() -> tree_sitter::Language,
    compiled: OnceLock<tree_sitter::Language>,
    /// Its own syntax checker: a command that takes the text on standard input, and what its words for a line look like.
    pub checker: Option<(&'static [&'static str], &'static str)>,
    /// Kinds of comment nodes.
    pub comments: &'static [&'static str],
    /// What a documentation comment begins with; one always goes with the item below it.
    pub doc_prefixes: &'static [&'static str],
    /// Kinds that are lines for a preprocessor and no code (`#region`, `#pragma`).
    pub directives: &'static [&'static str],
    /// Kinds whose children count as children of the list around them (`#if` blocks).
    pub transparent: &'static [&'static str],
    /// Kinds that every text shows by a keyword: what a file without it cannot hold.
    pub keywords: &'static [(&'static str, &'static str)],
    /// Keywords are known whatever their case.
    pub ignores_case: bool,
    /// Kinds, and the bytes of which one stands before each name that is their child, in text that parses.
    pub before: &'static [(&'static str, &'static [u8])],
    /// Kinds that declare a type, for scope names.
    pub types: &'static [&'static str],
    /// Kinds that declare a member, for scope names: the kind, and the field or kind that holds the name.
    pub members: &'static [(&'static str, &'static str)],
}

impl Language {
    /// The language of a file name extension, whatever its case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<&'static Self> {
        all().iter().find(|language| language.extensions.iter().any(|known| known.eq_ignore_ascii_case(extension)))
    }

    /// The language of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<&'static Self> {
        all().iter().find(|language| language.name == name)
    }

    pub(super) fn grammar(&self) -> &tree_sitter::Language {
        self.compiled.get_or_init(self.grammar)
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// All languages.
#[must_use]
pub fn all() -> &'static [Language] {
    static ALL: [Language; 3] = [CSHARP, PHP, MARKDOWN];
    &ALL
}

#[allow(clippy::declare_interior_mutable_const, reason = "the rows of one static table")]
const CSHARP: Language = Language {
    name: "csharp",
    extensions: &["cs", "csx"],
    grammar: || tree_sitter_c_sharp::LANGUAGE.into(),
    compiled: OnceLock::new(),
    checker: None,
    comments: &["comment"],
    doc_prefixes: &["///", "/**"],
    directives: &[
        "preproc_region",
        "preproc_endregion",
        "preproc_pragma",
        "preproc_nullable",
        "preproc_define",
        "preproc_undef",
        "preproc_line",
        "preproc_error",
        "preproc_warning",
    ],
    transparent: &["preproc_if", "preproc_elif", "preproc_else"],
    keywords: &[
        ("class_declaration", "class"),
        ("struct_declaration", "struct"),
        ("record_declaration", "record"),
        ("interface_declaration", "interface"),
        ("enum_declaration", "enum"),
        ("enum_member_declaration_list", "enum"),
        ("switch_statement", "switch"),
        ("switch_expression", "switch"),
        ("using_directive", "using"),
        ("return_statement", "return"),
    ],
    ignores_case: false,
    before: &[("base_list", b":,"), ("qualified_name", b".:")],
    types: &[
        "class_declaration",
        "struct_declaration",
        "record_declaration",
        "interface_declaration",
        "enum_declaration",
    ],
    members: &[
        ("method_declaration", "name"),
        ("constructor_declaration", "name"),
        ("destructor_declaration", "name"),
        ("local_function_statement", "name"),
        ("property_declaration", "name"),
        ("indexer_declaration", "this"),
        ("event_declaration", "name"),
        ("delegate_declaration", "name"),
        ("operator_declaration", "operator"),
        ("conversion_operator_declaration", "type"),
        ("field_declaration", "variable_declarator"),
        ("event_field_declaration", "variable_declarator"),
        ("enum_member_declaration", "name"),
    ],
};

#[allow(clippy::declare_interior_mutable_const, reason = "the rows of one static table")]
const PHP: Language = Language {
    name: "php",
    extensions: &["php", "phtml", "inc", "php8", "php7"],
    grammar: || tree_sitter_php::LANGUAGE_PHP.into(),
    compiled: OnceLock::new(),
    checker: Some((&["php", "-n", "-d", "display_errors=stderr", "-d", "log_errors=0", "-l"], r"on line (\d+)")),
    comments: &["comment"],
    doc_prefixes: &["/**"],
    directives: &[],
    transparent: &[],
    keywords: &[
        ("class_declaration", "class"),
        ("interface_declaration", "interface"),
        ("trait_declaration", "trait"),
        ("enum_declaration", "enum"),
        ("enum_declaration_list", "enum"),
        ("match_expression", "match"),
        ("match_block", "match"),
        ("switch_statement", "switch"),
        ("switch_block", "switch"),
        ("namespace_use_declaration", "use"),
        ("const_declaration", "const"),
        ("method_declaration", "function"),
        ("function_definition", "function"),
        ("return_statement", "return"),
    ],
    ignores_case: true,
    before: &[],
    types: &["class_declaration", "interface_declaration", "trait_declaration", "enum_declaration", "anonymous_class"],
    members: &[
        ("method_declaration", "name"),
        ("function_definition", "name"),
        ("property_declaration", "property_element"),
        ("const_declaration", "const_element"),
        ("enum_case", "name"),
    ],
};

#[allow(clippy::declare_interior_mutable_const, reason = "the rows of one static table")]
const MARKDOWN: Language = Language {
    name: "markdown",
    extensions: &["md", "markdown"],
    grammar: || tree_sitter_md::LANGUAGE.into(),
    compiled: OnceLock::new(),
    checker: None,
    comments: &[],
    doc_prefixes: &[],
    directives: &[],
    transparent: &[],
    keywords: &[],
    ignores_case: false,
    before: &[],
    types: &[],
    members: &[],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_table_is_in_its_grammar() {
        for language in all() {
            let members = language.members.iter().map(|(kind, _)| kind);
            let kinds = [language.comments, language.directives, language.transparent, language.types];
            let shown =
                language.keywords.iter().map(|(kind, _)| kind).chain(language.before.iter().map(|(kind, _)| kind));
            for kind in kinds.into_iter().flatten().chain(members).chain(shown) {
                assert_ne!(language.grammar().id_for_node_kind(kind, true), 0, "{}: {kind}", language.name);
            }
        }
    }
}
