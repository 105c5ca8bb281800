//! Names in all the ways in which code writes them, and texts that differ only in the name that they are about.
//!
//! `customer_addresses`, `CustomerAddress`, `customerAddresses`, `CUSTOMER_ADDRESS` are one name. Texts about one name each
//! (arms, entries, calls) show how the text about another one would be written: what they have in common stays, the name
//! changes in the case and number it has there. A name of one word does not tell all of that (`orders` may be any case),
//! so what one text leaves open another decides.

use heck::{ToKebabCase, ToLowerCamelCase, ToPascalCase, ToShoutySnakeCase, ToSnakeCase, ToTitleCase};

use minijinja::{Environment, Error, ErrorKind, value::Kwargs};

use super::{plural, singular};

/// One way to write a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way {
    case: Case,
    many: bool,
}

/// In the order in which they are taken where several fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Camel,
    Pascal,
    Snake,
    Shouted,
    Kebab,
    Words,
    Sentence,
    Title,
    Flat,
}

impl Case {
    /// By the name that templates use.
    fn named(name: Option<String>) -> Result<Option<Self>, Error> {
        let Some(name) = name else { return Ok(None) };
        let known = ["camel", "pascal", "snake", "screaming_snake", "kebab", "words"];
        known.iter().position(|known| *known == name).map(|at| Some(CASES[at])).ok_or_else(|| {
            let message = format!("no form `{name}`; there are {}", known.join(", "));
            Error::new(ErrorKind::InvalidOperation, message)
        })
    }
}

/// The case that is meant where a name of one word leaves it open.
#[derive(Debug, Default)]
struct Habits {
    bare: Option<Case>,
    quoted: Option<Case>,
}

const CASES: [Case; 9] = [
    Case::Camel,
    Case::Pascal,
    Case::Snake,
    Case::Shouted,
    Case::Kebab,
    Case::Words,
    Case::Sentence,
    Case::Title,
    Case::Flat,
];

/// A part of a text: what stays, or the name in one of some ways.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Name(Vec<Way>),
}

/// Texts of one form, with what they leave open.
struct Form {
    parts: Vec<Part>,
    members: Vec<usize>,
}

/// Adds the filters that compare texts by the names in them.
pub(super) fn add(env: &mut Environment<'static>) {
    env.add_filter("alike", |texts: Vec<String>, names: Vec<String>, name: &str, more: Kwargs| {
        let near: Option<String> = more.get("near")?;
        let (bare, quoted): (Option<String>, Option<String>) = (more.get("bare")?, more.get("quoted")?);
        more.assert_all_used()?;
        let habits = Habits { bare: Case::named(bare)?, quoted: Case::named(quoted)? };
        Ok::<_, Error>(alike(&texts, &names, name, near.as_deref(), &habits))
    });
    env.add_filter("subject", |text: &str, names: Vec<String>| subject(text, &names).map(String::from));
    env.add_filter("about", |texts: Vec<String>, names: Vec<String>, these: Vec<String>| -> Vec<String> {
        let one = |text: &String| subject(text, &names).is_some_and(|name| these.iter().any(|one| one == name));
        texts.into_iter().filter(one).collect()
    });
    env.add_filter("direction", |list: Vec<String>, pairs: Vec<Vec<String>>| direction(&list, &pairs));
}

/// How a list stands to pairs `[one, other]` of which both are in it: `forward` where one always comes before the other,
/// `backward` where always after, `mixed`; `none` where there is no such pair.
fn direction(list: &[String], pairs: &[Vec<String>]) -> &'static str {
    let index = |text: &String| list.iter().position(|known| known == text);
    let orders = pairs.iter().filter_map(|pair| match pair.as_slice() {
        [one, other] => Some(index(one)?.cmp(&index(other)?)),
        _ => None,
    });
    let (before, after): (Vec<_>, Vec<_>) = orders.filter(|order| order.is_ne()).partition(|order| order.is_lt());
    match (before.is_empty(), after.is_empty()) {
        (true, true) => "none",
        (false, true) => "forward",
        (true, false) => "backward",
        (false, false) => "mixed",
    }
}

/// The text about `name` in the form that most of these texts about `names` have; that of the text `near` where at
/// least one other has it too. A text about `name` itself does not count. `None` where no text is about one of the names.
fn alike(texts: &[String], names: &[String], name: &str, near: Option<&str>, habits: &Habits) -> Option<String> {
    let mut forms: Vec<Form> = Vec::new();
    let all: Vec<String> = names.iter().cloned().chain([name.to_owned()]).collect();
    for (index, text) in texts.iter().enumerate() {
        let Some(about) = subject(text, &all).filter(|about| *about != name) else { continue };
        let parts = parts(text, about);
        match forms.iter_mut().find_map(|form| Some((common(&form.parts, &parts)?, form))) {
            Some((common, form)) => {
                form.parts = common;
                form.members.push(index);
            }
            None => forms.push(Form { parts, members: vec![index] }),
        }
    }
    let is_near =
        |form: &&Form| form.members.len() > 1 && form.members.iter().any(|at| Some(texts[*at].as_str()) == near);
    let form = forms.iter().find(is_near).or_else(|| forms.iter().max_by_key(|form| form.members.len()))?;
    Some(write(&form.parts, name, habits))
}

/// The name that a text is about: the longest of those that stand in it.
fn subject<'n>(text: &str, names: &'n [String]) -> Option<&'n str> {
    let within = |name: &&String| parts(text, name).iter().any(|part| matches!(part, Part::Name(_)));
    names.iter().filter(within).max_by_key(|name| name.len()).map(String::as_str)
}

/// The parts that two texts have in common; `None` where they are of two forms.
fn common(a: &[Part], b: &[Part]) -> Option<Vec<Part>> {
    if a.len() != b.len() {
        return None;
    }
    let part = |(a, b): (&Part, &Part)| match (a, b) {
        (Part::Text(a), Part::Text(b)) => (a == b).then(|| Part::Text(a.clone())),
        (Part::Name(a), Part::Name(b)) => {
            let both: Vec<Way> = a.iter().filter(|way| b.contains(way)).copied().collect();
            (!both.is_empty()).then_some(Part::Name(both))
        }
        _ => None,
    };
    a.iter().zip(b).map(part).collect()
}

fn write(parts: &[Part], name: &str, habits: &Habits) -> String {
    let text = |at: Option<usize>| match at.and_then(|at| parts.get(at)) {
        Some(Part::Text(text)) => text.as_str(),
        _ => "",
    };
    let part = |(at, part): (usize, &Part)| match part {
        Part::Text(text) => text.clone(),
        Part::Name(ways) => {
            let quotes = ['\'', '"'];
            let quoted = text(at.checked_sub(1)).ends_with(quotes) && text(Some(at + 1)).starts_with(quotes);
            let meant = if quoted { habits.quoted } else { habits.bare };
            spelled(name, *ways.iter().find(|way| Some(way.case) == meant).unwrap_or(&ways[0]))
        }
    };
    parts.iter().enumerate().map(part).collect()
}

/// A text, cut at each place where the name stands as a word or as words of a longer name.
fn parts(text: &str, name: &str) -> Vec<Part> {
    if !may_hold(text, name) {
        return vec![Part::Text(text.to_owned())];
    }
    let mut spellings: Vec<(String, Vec<Way>)> = Vec::new();
    for way in CASES.iter().flat_map(|case| [Way { case: *case, many: true }, Way { case: *case, many: false }]) {
        let spelling = spelled(name, way);
        match spellings.iter_mut().find(|(known, _)| *known == spelling) {
            Some((_, ways)) => ways.push(way),
            None => spellings.push((spelling, vec![way])),
        }
    }
    spellings.sort_by_key(|(spelling, _)| std::cmp::Reverse(spelling.len()));
    let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
    while at < text.len() {
        let here = spellings.iter().find_map(|(spelling, ways)| {
            text[at..].strip_prefix(spelling.as_str()).filter(|_| !spelling.is_empty())?;
            let (before, after) = (text[..at].chars().next_back(), text[at + spelling.len()..].chars().next());
            let ways: Vec<Way> = ways.iter().filter(|way| stands(way.case, before, after)).copied().collect();
            (!ways.is_empty()).then_some((spelling.len(), ways))
        });
        match here {
            Some((length, ways)) => {
                if from < at {
                    parts.push(Part::Text(text[from..at].to_owned()));
                }
                parts.push(Part::Name(ways));
                at += length;
                from = at;
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    if from < text.len() {
        parts.push(Part::Text(text[from..].to_owned()));
    }
    parts
}

/// Whether a text can hold the name at all: its first letters, in any case. Spelling a name costs more than this.
fn may_hold(text: &str, name: &str) -> bool {
    let snake = name.to_snake_case();
    let (one, many) = (singular(&snake), plural(&snake));
    let first = one.split('_').next().unwrap_or_default();
    let shared = first.bytes().zip(many.bytes()).take_while(|(a, b)| a == b).count();
    let start = first.as_bytes()[..shared].to_ascii_lowercase();
    start.is_empty() || text.as_bytes().windows(start.len()).any(|part| part.eq_ignore_ascii_case(&start))
}

/// Whether a name in this case may stand between two characters: not inside a word.
fn stands(case: Case, before: Option<char>, after: Option<char>) -> bool {
    let any = |c: Option<char>, of: fn(char) -> bool| c.is_some_and(of);
    let inside = |c: char| c.is_alphanumeric();
    match case {
        Case::Camel => !any(before, inside) && !any(after, |c| c.is_lowercase() || c.is_ascii_digit()),
        Case::Pascal => !any(before, char::is_uppercase) && !any(after, |c| c.is_lowercase() || c.is_ascii_digit()),
        _ => !any(before, inside) && !any(after, inside),
    }
}

/// The name in one way.
fn spelled(name: &str, way: Way) -> String {
    let snake = name.to_snake_case();
    let one = singular(&snake);
    let name = match way.many {
        false => one,
        true if one == snake => plural(&snake),
        true => snake,
    };
    match way.case {
        Case::Camel => name.to_lower_camel_case(),
        Case::Pascal => name.to_pascal_case(),
        Case::Snake => name,
        Case::Shouted => name.to_shouty_snake_case(),
        Case::Kebab => name.to_kebab_case(),
        Case::Words => name.replace('_', " "),
        Case::Sentence => {
            let words = name.replace('_', " ");
            let mut letters = words.chars();
            letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        }
        Case::Title => name.to_title_case(),
        Case::Flat => name.replace('_', ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        ["users", "customers", "customer_addresses", "stock_levels"].map(String::from).to_vec()
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_list_stands_to_pairs_one_way_or_the_other() {
        let of = |pairs: &[[&str; 2]]| {
            let pairs: Vec<Vec<String>> = pairs.iter().map(|pair| texts(pair)).collect();
            direction(&texts(&["a", "b", "c"]), &pairs)
        };
        assert_eq!(of(&[["a", "b"], ["a", "c"], ["x", "a"]]), "forward");
        assert_eq!(of(&[["c", "a"]]), "backward");
        assert_eq!(of(&[["c", "a"], ["a", "b"]]), "mixed");
        assert_eq!(of(&[["a", "x"]]), "none");
    }

    #[test]
    fn what_one_text_leaves_open_another_decides() {
        let arms = texts(&[
            "Tables::Users => $this->collectUsers($ids, 'users')",
            "Tables::Customers => $this->collectCustomers($ids, 'customers')",
            "Tables::CustomerAddresses => $this->collectCustomerAddresses($ids, 'customer_addresses')",
            "default => null",
        ]);
        let arm = alike(&arms, &names(), "service_tickets", None, &Habits::default()).unwrap();
        assert_eq!(arm, "Tables::ServiceTickets => $this->collectServiceTickets($ids, 'service_tickets')");
        let labels = texts(&["self::Users => 'Users'", "self::CustomerAddresses => 'Customer addresses'"]);
        assert_eq!(
            alike(&labels, &names(), "order_lines", None, &Habits::default()).unwrap(),
            "self::OrderLines => 'Order lines'"
        );
    }

    #[test]
    fn what_all_leave_open_is_as_the_codemod_says() {
        let entries = texts(&["'users' => $this->users", "'orders' => $this->orders"]);
        let names = texts(&["users", "orders"]);
        let habits = Habits { bare: None, quoted: Some(Case::Snake) };
        let entry = alike(&entries, &names, "order_lines", None, &habits).unwrap();
        assert_eq!(entry, "'order_lines' => $this->orderLines");
    }

    #[test]
    fn the_form_of_most_is_taken_or_that_of_the_one_beside_it() {
        let calls = texts(&["ids(Users)", "keys(StockLevels)", "ids(Customers)", "all(CustomerAddresses)"]);
        assert_eq!(
            alike(&calls, &names(), "notes", Some("keys(StockLevels)"), &Habits::default()).unwrap(),
            "ids(Notes)"
        );
        let calls =
            texts(&["ids(Users)", "ids(Customers)", "keys(StockLevels)", "keys(CustomerAddresses)", "ids(Tags)"]);
        assert_eq!(
            alike(&calls, &names(), "notes", Some("keys(StockLevels)"), &Habits::default()).unwrap(),
            "keys(Notes)"
        );
        assert_eq!(subject("trg_tagset vintage", &texts(&["tags"])), None, "inside of words");
        assert_eq!(alike(&texts(&["default => 1"]), &names(), "notes", None, &Habits::default()), None);
    }
}
