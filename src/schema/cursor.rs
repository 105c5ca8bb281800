//! A statement's tokens, read one after the other, with the bytes that they came from.
//!
//! The tokens, types and expressions are those of `sqlparser`; texts are cut from the statement, so that an expression
//! stays as it was written.

use std::ops::Range;

use sqlparser::{
    parser::{Parser, ParserError},
    tokenizer::{Token, TokenWithSpan, Tokenizer},
};

use super::{Dialect, statement::Statement};

/// What was wrong, and where in the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) offset: usize,
    pub(super) message: String,
}

/// What reading a part of a statement gives.
pub(super) type Result<T> = std::result::Result<T, Wrong>;

/// A place in a statement.
pub(super) struct Cursor<'s> {
    pub(super) parser: Parser<'s>,
    pub(super) dialect: Dialect,
    text: &'s str,
    spans: Vec<Range<usize>>,
}

impl<'s> Cursor<'s> {
    /// At the start of a statement.
    pub(super) fn new(statement: &'s Statement, dialect: Dialect) -> Result<Self> {
        let text = statement.text.as_str();
        let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let offset = |at: sqlparser::tokenizer::Location| {
            let line = usize::try_from(at.line).unwrap_or(1).max(1) - 1;
            let start = starts.get(line).copied().unwrap_or(text.len());
            let column = usize::try_from(at.column).unwrap_or(1).max(1) - 1;
            text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
        };
        let all = Tokenizer::new(dialect.parser(), text)
            .tokenize_with_location()
            .map_err(|error| Wrong { offset: offset(error.location), message: error.message })?;
        let tokens: Vec<TokenWithSpan> =
            all.into_iter().filter(|token| !matches!(token.token, Token::Whitespace(_))).collect();
        let spans = tokens.iter().map(|token| offset(token.span.start)..offset(token.span.end)).collect();
        let parser = Parser::new(dialect.parser()).with_tokens_with_locations(tokens);
        Ok(Self { parser, dialect, text, spans })
    }

    /// The next token.
    pub(super) fn peek(&self) -> &Token {
        &self.parser.peek_token_ref().token
    }

    /// The token behind the next one.
    pub(super) fn peek_second(&self) -> &Token {
        &self.parser.token_at(self.parser.index() + 1).token
    }

    /// Number of the next token.
    pub(super) fn index(&self) -> usize {
        self.parser.index().min(self.spans.len())
    }

    /// Where the next token begins in the statement.
    pub(super) fn offset(&self) -> usize {
        self.spans.get(self.index()).map_or(self.text.len(), |span| span.start)
    }

    /// The text from one token up to another.
    pub(super) fn text(&self, from: usize, to: usize) -> &'s str {
        if from >= to.min(self.spans.len()) {
            return "";
        }
        &self.text[self.spans[from].start..self.spans[to - 1].end]
    }

    /// The text from the next token on.
    pub(super) fn rest(&self) -> &'s str {
        &self.text[self.offset()..]
    }

    /// Whether the next token is this bare word, in any case.
    pub(super) fn is(&self, word: &str) -> bool {
        is_word(self.peek(), word)
    }

    /// Takes these words where all of them follow.
    pub(super) fn eat(&mut self, words: &str) -> bool {
        let at = self.parser.index();
        let all = words.split(' ').enumerate().all(|(n, word)| is_word(&self.parser.token_at(at + n).token, word));
        if all {
            words.split(' ').for_each(|_| self.parser.advance_token());
        }
        all
    }

    /// Takes this token if it is the next.
    pub(super) fn eat_token(&mut self, token: &Token) -> bool {
        self.parser.consume_token(token)
    }

    /// Whether an element of a list ends here.
    pub(super) fn at_end(&self) -> bool {
        matches!(self.peek(), Token::Comma | Token::RParen | Token::EOF | Token::SemiColon)
    }

    /// Takes a name.
    pub(super) fn name(&mut self) -> Result<String> {
        self.with("a name", |parser| Ok(parser.parse_identifier()?.value))
    }

    /// Takes a name that may be qualified: its qualifier and itself.
    pub(super) fn qualified(&mut self) -> Result<(Option<String>, String)> {
        let mut name = self.name()?;
        let mut qualifier = None;
        while self.eat_token(&Token::Period) {
            qualifier = Some(std::mem::replace(&mut name, self.name()?));
        }
        Ok((qualifier, name))
    }

    /// Takes what is in parentheses, those within counted, and gives what stands between the outer ones.
    pub(super) fn parenthesized(&mut self) -> Result<&'s str> {
        if !self.eat_token(&Token::LParen) {
            return Err(self.expected("`(`"));
        }
        let from = self.index();
        let mut depth = 1;
        loop {
            match self.peek() {
                Token::LParen => depth += 1,
                Token::RParen => depth -= 1,
                Token::EOF => return Err(self.expected("`)`")),
                _ => {}
            }
            if depth == 0 {
                let inside = self.text(from, self.index());
                self.parser.advance_token();
                return Ok(inside);
            }
            self.parser.advance_token();
        }
    }

    /// Passes everything up to the end of an element.
    pub(super) fn skip_element(&mut self) {
        while !self.at_end() {
            if matches!(self.peek(), Token::LParen) && self.parenthesized().is_ok() {
                continue;
            }
            self.parser.advance_token();
        }
    }

    /// Runs a part of `sqlparser`, with its fault as one of ours.
    pub(super) fn with<T>(
        &mut self,
        expected: &str,
        parse: impl FnOnce(&mut Parser<'s>) -> std::result::Result<T, ParserError>,
    ) -> Result<T> {
        let before = self.offset();
        match parse(&mut self.parser) {
            Ok(done) => Ok(done),
            Err(ParserError::ParserError(message) | ParserError::TokenizerError(message)) => {
                let message = message.split(" at Line:").next().unwrap_or(&message).to_owned();
                let found = message.strip_prefix("Expected: ").map(|rest| format!("expected {rest}"));
                Err(Wrong { offset: before, message: found.unwrap_or(message) })
            }
            Err(ParserError::RecursionLimitExceeded) => {
                Err(Wrong { offset: before, message: format!("{expected} is nested too deep") })
            }
        }
    }

    /// A fault at the next token.
    pub(super) fn expected(&self, what: &str) -> Wrong {
        let found = match self.peek() {
            Token::EOF => "the end of the statement".to_owned(),
            token => format!("`{token}`"),
        };
        Wrong { offset: self.offset(), message: format!("expected {what}, found {found}") }
    }
}

/// Whether a token is this bare word.
fn is_word(token: &Token, word: &str) -> bool {
    matches!(token, Token::Word(found) if found.quote_style.is_none() && found.value.eq_ignore_ascii_case(word))
}
