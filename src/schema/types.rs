//! From a type's text to what it says, under the names that the server itself prints.

use super::{Column, Dialect};

/// What other names a type has in `MySQL` and `MariaDB`.
const MYSQL: &[(&str, &str)] = &[
    ("integer", "int"),
    ("int4", "int"),
    ("int8", "bigint"),
    ("int3", "mediumint"),
    ("middleint", "mediumint"),
    ("int2", "smallint"),
    ("int1", "tinyint"),
    ("bool", "tinyint(1)"),
    ("boolean", "tinyint(1)"),
    ("dec", "decimal"),
    ("numeric", "decimal"),
    ("fixed", "decimal"),
    ("double precision", "double"),
    ("real", "double"),
    ("float8", "double"),
    ("float4", "float"),
    ("character varying", "varchar"),
    ("char varying", "varchar"),
    ("character", "char"),
    ("nchar", "char"),
    ("nvarchar", "varchar"),
    ("national varchar", "varchar"),
    ("national char", "char"),
    ("long varchar", "mediumtext"),
    ("long", "mediumtext"),
];

/// The same for `PostgreSQL`.
const POSTGRES: &[(&str, &str)] = &[
    ("int", "integer"),
    ("int4", "integer"),
    ("int8", "bigint"),
    ("int2", "smallint"),
    ("serial", "integer"),
    ("serial4", "integer"),
    ("bigserial", "bigint"),
    ("serial8", "bigint"),
    ("smallserial", "smallint"),
    ("serial2", "smallint"),
    ("decimal", "numeric"),
    ("dec", "numeric"),
    ("float", "double precision"),
    ("float8", "double precision"),
    ("float4", "real"),
    ("bool", "boolean"),
    ("varchar", "character varying"),
    ("char varying", "character varying"),
    ("char", "character"),
    ("bpchar", "character"),
    ("varbit", "bit varying"),
    ("timestamp", "timestamp without time zone"),
    ("timestamptz", "timestamp with time zone"),
    ("time", "time without time zone"),
    ("timetz", "time with time zone"),
];

/// What the server itself writes behind an integer of `MariaDB` and of `MySQL` before 8.0.19: it says nothing.
const WIDTHS: [(&str, u64, u64); 6] =
    [("tinyint", 4, 3), ("smallint", 6, 5), ("mediumint", 9, 8), ("int", 11, 10), ("bigint", 20, 20), ("year", 4, 4)];

/// Types whose number in parentheses counts digits.
const DIGITS: [&str; 5] = ["decimal", "float", "double", "numeric", "real"];

/// Types whose number in parentheses counts digits behind the second.
const TIMES: [&str; 4] = ["datetime", "timestamp", "time", "interval"];

/// Fills in what a type's text says.
pub(super) fn fill(column: &mut Column, text: &str, dialect: Dialect) {
    let text = tidy(text);
    let (head, rest) = text.split_at(text.find('(').unwrap_or_else(|| attributes(&text)));
    let (inside, tail) = rest.strip_prefix('(').map_or(("", rest), inside);
    let base = known(head.trim(), dialect);
    let base = if tail.contains("time zone") { base.trim_end_matches(" without time zone") } else { base };
    let (base, implied) = base.split_once('(').map_or((base, None), |(base, rest)| (base, rest.strip_suffix(')')));
    let inside = implied.unwrap_or(inside);
    let base = if tail.contains("time zone") { format!("{base} {}", zone(tail)) } else { base.to_owned() };
    let tail = if tail.contains("time zone") { "" } else { tail.trim() };
    column.unsigned = tail.split(' ').any(|word| word == "unsigned" || word == "zerofill");
    let tail: Vec<&str> = tail.split(' ').filter(|word| !word.is_empty() && *word != "signed").collect();
    let numbers: Vec<u64> = inside.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    let own =
        WIDTHS.iter().find(|(name, ..)| *name == base && dialect == Dialect::MySql && !tail.contains(&"zerofill"));
    let says_nothing =
        own.is_some_and(|(_, signed, unsigned)| numbers == [if column.unsigned { *unsigned } else { *signed }]);
    let (inside, numbers) = if says_nothing { ("", Vec::new()) } else { (inside, numbers) };
    let word = base.split(' ').next().unwrap_or_default();
    if matches!(word, "enum" | "set") {
        column.values = values(inside);
    } else if DIGITS.contains(&word) {
        let implied = (dialect == Dialect::MySql && word == "decimal").then_some(10);
        column.precision = numbers.first().copied().or(implied);
        column.scale = numbers.get(1).copied().or(column.precision.filter(|_| word == "decimal").map(|_| 0));
    } else if TIMES.contains(&word) {
        column.precision = numbers.first().copied();
    } else {
        let single = dialect == Dialect::MySql && matches!(word, "char" | "binary" | "bit");
        column.length = numbers.first().copied().or(single.then_some(1));
    }
    column.json = matches!(word, "json" | "jsonb");
    let inside = if inside.is_empty() { String::new() } else { format!("({inside})") };
    column.full = std::iter::once(format!("{base}{inside}").as_str()).chain(tail).collect::<Vec<_>>().join(" ");
    column.base = base;
}

/// The name that the server prints for a type.
fn known(head: &str, dialect: Dialect) -> &str {
    let (table, head) = match dialect {
        Dialect::MySql => (MYSQL, head),
        // A dump names the schema of a type.
        Dialect::Postgres => (POSTGRES, head.rsplit('.').next().unwrap_or(head)),
        Dialect::Sqlite => (&[][..], head),
    };
    table.iter().find(|(other, _)| *other == head).map_or(head, |(_, name)| name)
}

/// Where the words behind a type without parentheses begin.
fn attributes(text: &str) -> usize {
    let words = [" unsigned", " signed", " zerofill", " with time zone", " without time zone"];
    words.iter().filter_map(|word| text.find(word)).min().unwrap_or(text.len())
}

fn zone(tail: &str) -> &str {
    tail.trim().split('[').next().unwrap_or_default().trim()
}

/// What is in parentheses, and what is behind them; a quote hides a parenthesis.
fn inside(rest: &str) -> (&str, &str) {
    let close = letters(rest).find(|(_, letter, quoted)| *letter == ')' && !quoted);
    close.map_or((rest, ""), |(at, _, _)| (&rest[..at], &rest[at + 1..]))
}

/// Each letter with its offset, and whether it belongs to a string.
fn letters(text: &str) -> impl Iterator<Item = (usize, char, bool)> {
    let (mut quoted, mut escaped) = (false, false);
    text.char_indices().map(move |(at, letter)| {
        let is_quote = letter == '\'' && !escaped;
        escaped = quoted && letter == '\\' && !escaped;
        quoted ^= is_quote;
        (at, letter, quoted || is_quote)
    })
}

/// Lower case and single blanks outside of quotes, none around commas and parentheses.
fn tidy(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    for (_, letter, quoted) in letters(text) {
        if quoted {
            done.push(letter);
        } else if letter.is_whitespace() || letter == '`' {
            if !done.ends_with([' ', '(', ',']) {
                done.push(' ');
            }
        } else {
            if matches!(letter, '(' | ',' | ')') && done.ends_with(' ') {
                done.pop();
            }
            if done.ends_with(')') {
                done.push(' ');
            }
            done.extend(letter.to_lowercase());
        }
    }
    done.trim().to_owned()
}

/// The values of an enum or a set.
pub(super) fn values(inside: &str) -> Vec<String> {
    let (mut values, mut rest) = (Vec::new(), inside);
    while let Some(open) = rest.find(['\'', '"']) {
        let quote = rest[open..].chars().next().unwrap_or('\'');
        let (mut value, mut letters) = (String::new(), rest[open + 1..].char_indices().peekable());
        let mut end = rest.len();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            if letter == '\\' && next.is_some() || letter == quote && next == Some(quote) {
                value.extend(next);
                letters.next();
            } else if letter == quote {
                end = open + 1 + at + letter.len_utf8();
                break;
            } else {
                value.push(letter);
            }
        }
        values.push(value);
        rest = &rest[end..];
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Column {
        let mut column = Column::default();
        fill(&mut column, text, Dialect::MySql);
        column
    }

    fn told(text: &str) -> String {
        let column = read(text);
        let number = |number: Option<u64>| number.map_or("-".to_owned(), |number| number.to_string());
        let numbers = [column.length, column.precision, column.scale].map(number).join("/");
        let sign = if column.unsigned { " unsigned" } else { "" };
        format!("{}{sign} {numbers} {}", column.base, column.full)
    }

    #[test]
    fn a_type_has_the_name_that_the_server_prints() {
        for (text, expected) in [
            ("INT(10) UNSIGNED", "int unsigned -/-/- int unsigned"),
            ("int(11)", "int -/-/- int"),
            ("int(5) unsigned", "int unsigned 5/-/- int(5) unsigned"),
            ("tinyint(1)", "tinyint 1/-/- tinyint(1)"),
            ("tinyint(3) unsigned zerofill", "tinyint unsigned 3/-/- tinyint(3) unsigned zerofill"),
            ("year(4)", "year -/-/- year"),
            ("INTEGER unsigned zerofill", "int unsigned -/-/- int unsigned zerofill"),
            ("int signed", "int -/-/- int"),
            ("BOOL", "tinyint 1/-/- tinyint(1)"),
            ("NUMERIC( 12 , 4 )", "decimal -/12/4 decimal(12,4)"),
            ("decimal", "decimal -/10/0 decimal"),
            ("decimal(5) unsigned", "decimal unsigned -/5/0 decimal(5) unsigned"),
            ("double precision", "double -/-/- double"),
            ("double(7,3)", "double -/7/3 double(7,3)"),
            ("datetime(6)", "datetime -/6/- datetime(6)"),
            ("timestamp", "timestamp -/-/- timestamp"),
            ("char", "char 1/-/- char"),
            ("CHARACTER VARYING(20)", "varchar 20/-/- varchar(20)"),
            ("binary(16)", "binary 16/-/- binary(16)"),
            ("uuid", "uuid -/-/- uuid"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn a_type_of_postgres_has_the_name_that_the_server_prints() {
        for (text, expected) in [
            ("varchar(20)", "character varying|20|-|character varying(20)"),
            ("timestamp(3)", "timestamp without time zone|-|3|timestamp without time zone(3)"),
            ("timestamp(3) without time zone", "timestamp without time zone|-|3|timestamp without time zone(3)"),
            ("timestamptz", "timestamp with time zone|-|-|timestamp with time zone"),
            ("timestamp with time zone", "timestamp with time zone|-|-|timestamp with time zone"),
            ("decimal(12,4)", "numeric|-|12|numeric(12,4)"),
            ("public.mood", "mood|-|-|mood"),
            ("bigserial", "bigint|-|-|bigint"),
            ("jsonb", "jsonb|-|-|jsonb"),
        ] {
            let mut column = Column::default();
            fill(&mut column, text, Dialect::Postgres);
            let number = |number: Option<u64>| number.map_or("-".to_owned(), |number| number.to_string());
            let told = [column.base.clone(), number(column.length), number(column.precision), column.full];
            assert_eq!(told.join("|"), expected, "{text}");
        }
    }

    #[test]
    fn values_are_without_quotes() {
        let column = read("ENUM('a','It''s (b), \\'c\\'', 'D')");
        assert_eq!(column.values, ["a", "It's (b), 'c'", "D"]);
        assert_eq!(column.full, "enum('a','It''s (b), \\'c\\'','D')");
        assert_eq!(column.base, "enum");
    }
}
