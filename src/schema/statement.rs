//! From a text to its statements: what the client of a database does before a server sees anything.
//!
//! Comments become blanks, `/*!40101 .. */` is opened (its frame becomes blanks), `DELIMITER` is followed, and a body
//! between `BEGIN` and `END` is one statement with what is around it. All offsets stay what they are in the text.

use std::ops::Range;

use super::Dialect;

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// Its bytes in the text, without the delimiter.
    pub(super) span: Range<usize>,
    /// Its text, as long as the span; comments are blanks.
    pub(super) text: String,
}

/// All statements of a text that hold anything.
pub(super) fn split(text: &str, dialect: Dialect) -> Vec<Statement> {
    let mut scanner = Scanner {
        text,
        dialect,
        at: 0,
        start: 0,
        clean: text.as_bytes().to_vec(),
        delimiter: ";".to_owned(),
        body: Body::default(),
        found: Vec::new(),
    };
    scanner.run();
    scanner.found
}

struct Scanner<'t> {
    text: &'t str,
    dialect: Dialect,
    at: usize,
    /// Where the statement under way begins.
    start: usize,
    /// The text with its comments blanked as far as it was seen.
    clean: Vec<u8>,
    delimiter: String,
    body: Body,
    found: Vec<Statement>,
}

/// Whether a `;` ends the statement: not inside `BEGIN .. END` of a trigger or routine.
#[derive(Default)]
struct Body {
    words: usize,
    creates: bool,
    routine: bool,
    depth: usize,
    ended: bool,
}

impl Body {
    /// Takes the next bare word of the statement.
    fn word(&mut self, word: &str, follows_dot: bool) {
        self.words += 1;
        let is = |known: &str| word.eq_ignore_ascii_case(known) && !follows_dot;
        if self.words == 1 {
            self.creates = is("CREATE");
        }
        self.routine |= self.creates && ["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT"].into_iter().any(is);
        if !self.routine {
            return;
        }
        let after_end = std::mem::replace(&mut self.ended, is("END"));
        // `END IF` and its kin end what was not counted; `END CASE` ends what `CASE` began.
        let uncounted = || after_end && ["IF", "LOOP", "WHILE", "REPEAT", "FOR"].into_iter().any(is);
        if is("BEGIN") || is("CASE") && !after_end || uncounted() {
            self.depth += 1;
        } else if is("END") {
            self.depth = self.depth.saturating_sub(1);
        }
    }
}

impl Scanner<'_> {
    fn run(&mut self) {
        while self.at < self.text.len() {
            if self.is_bare() && self.client_line() {
                continue;
            }
            let rest = &self.text[self.at..];
            let byte = rest.as_bytes()[0];
            if rest.starts_with(&self.delimiter) && (self.delimiter != ";" || self.body.depth == 0) {
                let end = self.at;
                self.at += self.delimiter.len();
                self.end(end);
            } else if self.comment(rest) || self.quoted(rest) {
                // Both move on by themselves.
            } else if byte.is_ascii_alphabetic() || byte == b'_' {
                self.word(rest);
            } else {
                self.at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        self.end(self.text.len());
    }

    /// Nothing of the statement was seen yet.
    fn is_bare(&self) -> bool {
        self.clean[self.start..self.at].iter().all(u8::is_ascii_whitespace)
    }

    /// A line that is for the client alone: `DELIMITER ;;`, and what begins with `\` to that of `PostgreSQL`.
    fn client_line(&mut self) -> bool {
        const WORD: &str = "DELIMITER";
        let rest = &self.text[self.at..];
        if self.dialect == Dialect::Postgres && rest.starts_with('\\') {
            self.at += rest.find('\n').unwrap_or(rest.len());
            self.start = self.at;
            return true;
        }
        let is_one = self.dialect == Dialect::MySql
            && rest.get(..WORD.len()).is_some_and(|word| word.eq_ignore_ascii_case(WORD))
            && rest[WORD.len()..].starts_with([' ', '\t']);
        if is_one {
            let line = rest.lines().next().unwrap_or_default();
            let given = line[WORD.len()..].split_whitespace().next().unwrap_or(";");
            given.clone_into(&mut self.delimiter);
            self.at += line.len();
            self.start = self.at;
        }
        is_one
    }

    fn end(&mut self, end: usize) {
        let clean = &self.clean[self.start..end];
        let lead = clean.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if lead < clean.len() {
            let text = String::from_utf8_lossy(clean.trim_ascii()).into_owned();
            let start = self.start + lead;
            self.found.push(Statement { span: start..start + text.len(), text });
        }
        self.start = self.at;
        self.body = Body::default();
    }

    fn blank(&mut self, len: usize) {
        for byte in &mut self.clean[self.at..self.at + len] {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
        self.at += len;
    }

    /// Blanks a comment, or the frame of one that is no comment for this server.
    fn comment(&mut self, rest: &str) -> bool {
        let mysql = self.dialect == Dialect::MySql;
        let line = |rest: &str| rest.find('\n').unwrap_or(rest.len());
        let dashes = rest.starts_with("--")
            && (!mysql || rest[2..].chars().next().is_none_or(|next| next.is_whitespace() || next.is_control()));
        let len = if dashes || mysql && rest.starts_with('#') {
            line(rest)
        } else if mysql && rest.starts_with("*/") {
            2
        } else if let Some(frame) = rest.strip_prefix("/*!").or_else(|| rest.strip_prefix("/*M!")).filter(|_| mysql) {
            let digits = frame.bytes().take_while(u8::is_ascii_digit).count();
            rest.len() - frame.len() + digits
        } else if let Some(inside) = rest.strip_prefix("/*") {
            inside.find("*/").map_or(rest.len(), |end| end + 4)
        } else {
            return false;
        };
        self.blank(len);
        true
    }

    /// Passes a string, a quoted name or a dollar-quoted body.
    fn quoted(&mut self, rest: &str) -> bool {
        let bytes = rest.as_bytes();
        let quote = bytes[0];
        if quote == b'$' && self.dialect == Dialect::Postgres {
            let tag = rest[1..].find('$').map(|end| &rest[..end + 2]);
            let tag = tag.filter(|tag| tag.bytes().all(|b| b == b'$' || b == b'_' || b.is_ascii_alphanumeric()));
            let Some(tag) = tag else { return false };
            let end = rest[tag.len()..].find(tag).map_or(rest.len(), |end| end + 2 * tag.len());
            self.at += end;
            return true;
        }
        let escapes = self.dialect == Dialect::MySql && quote != b'`';
        if !matches!(quote, b'\'' | b'"' | b'`') {
            return false;
        }
        let mut at = 1;
        while at < bytes.len() && bytes[at] != quote {
            at += if escapes && bytes[at] == b'\\' { 2 } else { 1 };
        }
        // A doubled quote is read as two strings: it makes no difference here.
        self.at += (at + 1).min(bytes.len());
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
        true
    }

    fn word(&mut self, rest: &str) {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
        let len = rest.find(|c| !word(c)).unwrap_or(rest.len());
        let follows_dot = self.clean[..self.at].last() == Some(&b'.');
        self.body.word(&rest[..len], follows_dot);
        self.at += len;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let statements = split(text, Dialect::MySql);
        for statement in &statements {
            assert_eq!(statement.span.len(), statement.text.len());
        }
        statements
            .into_iter()
            .map(|statement| statement.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn comments_are_blanks_and_what_is_framed_is_opened() {
        let text = "-- a;\n# b;\n/* c; */ A 'x;--' /*!40101 b */;\n/*M!100301 c*/ d--1;; ";
        assert_eq!(texts(text), ["A 'x;--' b", "c d--1"]);
        assert_eq!(texts("a 'it\\'s;' \"b;\" `c``;`; d 'e'';f'"), ["a 'it\\'s;' \"b;\" `c``;`", "d 'e'';f'"]);
    }

    #[test]
    fn a_body_is_one_statement_with_and_without_delimiter() {
        let body = "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN IF NEW.end > 1 THEN SET @a = CASE WHEN 1 THEN 2 \
                    END; END IF; CASE x WHEN 1 THEN SET @b = 1; END CASE; END";
        assert_eq!(texts(&format!("{body};\nSELECT 1;")), [body, "SELECT 1"]);
        assert_eq!(texts(&format!("DELIMITER ;;\n{body};;\ndelimiter ;\nSELECT 1;")), [body, "SELECT 1"]);
        assert_eq!(
            texts("DELIMITER $$\n/*!50003 CREATE*/ /*!50017 x*/ /*!50003 TRIGGER t BEGIN /* y */ a; END */$$"),
            ["CREATE x TRIGGER t BEGIN a; END"]
        );
    }
}
