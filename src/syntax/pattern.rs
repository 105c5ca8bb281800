//! A query's own text as a tree of patterns, read for what a match of it cannot do without.
//!
//! Goes in: text that tree-sitter has compiled already. Comes out: its patterns, with their predicates. What they mean
//! to a tree is left to tree-sitter.

/// A part of a pattern.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Part {
    pub(super) form: Form,
    /// What is inside, in order.
    pub(super) parts: Vec<Part>,
    /// Names of its captures, without `@`.
    pub(super) captures: Vec<String>,
    /// It may be missing: `?` or `*`.
    pub(super) optional: bool,
}

/// What a part is.
#[derive(Debug, Default, PartialEq)]
pub(super) enum Form {
    /// `( .. )` around others.
    #[default]
    Group,
    /// `[ .. ]`: one of them.
    Choice,
    /// `(kind ..)`, without what stands behind `/`.
    Kind(String),
    /// `"text"`, also as a predicate's argument.
    Text(String),
    /// `@name`, as a predicate's argument.
    Argument(String),
    /// `(#name ..)`, with `?` or `!`.
    Predicate(String),
}

#[derive(Debug, PartialEq)]
enum Token {
    Open,
    Close,
    OpenChoice,
    CloseChoice,
    Capture(String),
    Predicate(String),
    Text(String),
    Word(String),
    Optional,
    Other,
}

/// The patterns of a query, outermost parts in order.
pub(super) fn read(text: &str) -> Vec<Part> {
    let mut tokens = tokens(text).into_iter().peekable();
    parts(&mut tokens)
}

fn parts(tokens: &mut std::iter::Peekable<std::vec::IntoIter<Token>>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    while let Some(token) = tokens.next() {
        match token {
            Token::Close | Token::CloseChoice => break,
            Token::Open => {
                let form = match tokens.peek() {
                    Some(Token::Word(kind)) => Some(Form::Kind(kind.split('/').next().unwrap_or(kind).to_owned())),
                    Some(Token::Predicate(name)) => Some(Form::Predicate(name.clone())),
                    _ => None,
                };
                if form.is_some() {
                    tokens.next();
                }
                let mut part = Part { form: form.unwrap_or_default(), ..Part::default() };
                part.parts = match part.form {
                    Form::Predicate(_) => arguments(tokens),
                    _ => parts(tokens),
                };
                found.push(part);
            }
            Token::OpenChoice => found.push(Part { form: Form::Choice, parts: parts(tokens), ..Part::default() }),
            Token::Text(text) => found.push(Part { form: Form::Text(text), ..Part::default() }),
            Token::Capture(name) => {
                if let Some(last) = found.last_mut() {
                    last.captures.push(name);
                }
            }
            Token::Optional => {
                if let Some(last) = found.last_mut() {
                    last.optional = true;
                }
            }
            // A bare word is a field's name, `_`, or what is said of the node around it.
            Token::Word(word) if word == "_" => found.push(Part { form: Form::Kind(word), ..Part::default() }),
            Token::Word(_) | Token::Predicate(_) | Token::Other => {}
        }
    }
    found
}

fn arguments(tokens: &mut std::iter::Peekable<std::vec::IntoIter<Token>>) -> Vec<Part> {
    let mut found = Vec::new();
    for token in tokens.by_ref() {
        let form = match token {
            Token::Close => break,
            Token::Capture(name) => Form::Argument(name),
            Token::Text(text) | Token::Word(text) => Form::Text(text),
            _ => continue,
        };
        found.push(Part { form, ..Part::default() });
    }
    found
}

fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = |from: &str| from.find(|c: char| !is_word(c)).unwrap_or(from.len());
        let (token, length) = match first {
            ';' => (None, rest.find('\n').unwrap_or(rest.len())),
            '(' => (Some(Token::Open), 1),
            ')' => (Some(Token::Close), 1),
            '[' => (Some(Token::OpenChoice), 1),
            ']' => (Some(Token::CloseChoice), 1),
            '?' | '*' => (Some(Token::Optional), 1),
            '"' => {
                let (text, length) = quoted(rest);
                (Some(Token::Text(text)), length)
            }
            '@' => (Some(Token::Capture(rest[1..=word(&rest[1..])].to_owned())), 1 + word(&rest[1..])),
            '#' => {
                let name = word(&rest[1..]);
                let end = 1 + name + usize::from(rest[1 + name..].starts_with(['?', '!']));
                (Some(Token::Predicate(rest[1..end].to_owned())), end)
            }
            _ if is_word(first) => match word(rest) {
                length if rest[length..].starts_with(':') => (None, length + 1),
                length => (Some(Token::Word(rest[..length].to_owned())), length),
            },
            _ if first.is_whitespace() => (None, first.len_utf8()),
            _ => (Some(Token::Other), first.len_utf8()),
        };
        found.extend(token);
        rest = &rest[length..];
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/')
}

/// The text of a quoted string, and the length of what is quoted.
fn quoted(text: &str) -> (String, usize) {
    let mut found = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (found, at + 1),
            '\\' => match chars.next() {
                Some((_, 'n')) => found.push('\n'),
                Some((_, 'r')) => found.push('\r'),
                Some((_, 't')) => found.push('\t'),
                Some((_, '0')) => found.push('\0'),
                Some((_, other)) => found.push(other),
                None => {}
            },
            _ => found.push(c),
        }
    }
    (found, text.len())
}
