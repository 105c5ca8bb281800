//! Names in a text that is taken over from a sibling: every form of one name becomes the same form of another.

use heck::{ToKebabCase, ToLowerCamelCase, ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

use super::{plural, singular};

/// How a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Pascal,
    Camel,
    Snake,
    Screaming,
    Kebab,
    /// Words with blanks between.
    Words,
}

impl Case {
    /// By the name that templates use.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "pascal" => Some(Self::Pascal),
            "camel" => Some(Self::Camel),
            "snake" => Some(Self::Snake),
            "screaming_snake" => Some(Self::Screaming),
            "kebab" => Some(Self::Kebab),
            "words" => Some(Self::Words),
            _ => None,
        }
    }

    fn write(self, name: &str) -> String {
        match self {
            Self::Pascal => name.to_pascal_case(),
            Self::Camel => name.to_lower_camel_case(),
            Self::Snake => name.to_snake_case(),
            Self::Screaming => name.to_shouty_snake_case(),
            Self::Kebab => name.to_kebab_case(),
            Self::Words => name.to_snake_case().replace('_', " "),
        }
    }
}

/// `text` with `from`, in whatever form it stands there (`Customer`, `customers`, `CUSTOMER_`, `customer-`), put as `to` in
/// the same form. Only whole words of a name count: `Customer` is found in `CrmCustomerId`, not in `Customerless`.
///
/// A lone small word (`customer`) may be of several forms: what it hangs together with decides, else `bare`.
pub(super) fn renamed(text: &str, from: &str, to: &str, bare: Case) -> String {
    let (from, to) = (singular(from), singular(to));
    let names = [(plural(&from), plural(&to)), (from, to)];
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    while let Some(next) = text[at..].chars().next() {
        if let Some((length, name)) = names.iter().find_map(|(from, to)| here(text, at, from, to, bare)) {
            out.push_str(&name);
            at += length;
        } else {
            out.push(next);
            at += next.len_utf8();
        }
    }
    out
}

/// The length of the name at a place, and what is put there.
fn here(text: &str, at: usize, from: &str, to: &str, bare: Case) -> Option<(usize, String)> {
    const ALL: [Case; 6] = [Case::Pascal, Case::Camel, Case::Snake, Case::Screaming, Case::Kebab, Case::Words];
    let rest = &text[at..];
    let mut fitting = ALL.into_iter().filter(|case| {
        let name = case.write(from);
        !name.is_empty() && rest.starts_with(&name) && bounded(text, at, at + name.len())
    });
    let first = fitting.next()?;
    let length = first.write(from).len();
    let lone = fitting.next().is_some() && first == Case::Camel;
    let case = if lone { around(text, at, at + length).unwrap_or(bare) } else { first };
    Some((length, case.write(to)))
}

/// Whether a whole word of a name lies between two places.
fn bounded(text: &str, start: usize, end: usize) -> bool {
    let (before, behind) = (text[..start].chars().next_back(), text[end..].chars().next());
    let first = text[start..].chars().next().unwrap_or_default();
    let last = text[..end].chars().next_back().unwrap_or_default();
    let begins = match before {
        Some(c) if first.is_uppercase() => !(c.is_uppercase() && last.is_uppercase()),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    };
    let ends = behind.is_none_or(|c| !(c.is_lowercase() || last.is_uppercase() && c.is_alphanumeric()));
    begins && ends
}

/// The form of the name that a lone small word is a part of.
fn around(text: &str, start: usize, end: usize) -> Option<Case> {
    let (mut before, mut behind) = (text[..start].chars().rev(), text[end..].chars());
    let (left, further_left) = (before.next(), before.next());
    let (right, further_right) = (behind.next(), behind.next());
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match (left, right) {
        (_, Some(c)) if c.is_uppercase() => Some(Case::Camel),
        (Some('_'), _) if word(further_left) => Some(Case::Snake),
        (_, Some('_')) if word(further_right) => Some(Case::Snake),
        (Some('-'), _) if word(further_left) => Some(Case::Kebab),
        (_, Some('-')) if word(further_right) => Some(Case::Kebab),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> String {
        renamed(text, "Customer", "TicketNote", Case::Camel)
    }

    #[test]
    fn a_name_is_found_in_every_form() {
        for (text, expected) in [
            ("class CustomerUpdateHandler", "class TicketNoteUpdateHandler"),
            ("$body['crmCustomerId']", "$body['crmTicketNoteId']"),
            ("crm_customer_id", "crm_ticket_note_id"),
            ("'customer-update'", "'ticket-note-update'"),
            ("UPDATE customers_log, CUSTOMERS, CUSTOMER_ID", "UPDATE ticket_notes_log, TICKET_NOTES, TICKET_NOTE_ID"),
            ("_customer.customerId; customers", "_ticketNote.ticketNoteId; ticketNotes"),
            ("$customer->id - $customer-1", "$ticketNote->id - $ticket-note-1"),
        ] {
            assert_eq!(named(text), expected);
        }
    }

    #[test]
    fn only_whole_words_count() {
        assert_eq!(renamed("a customer", "", "TicketNote", Case::Camel), "a customer");
        assert_eq!(renamed("a customer", "-", "TicketNote", Case::Camel), "a customer");
        for text in ["Customerless", "acustomer", "customerid", "CUSTOMERID", "precustomer"] {
            assert_eq!(named(text), text);
        }
    }

    #[test]
    fn names_of_several_words_are_told_by_their_form() {
        let named = |text| renamed(text, "StockLevel", "Contact", Case::Camel);
        assert_eq!(
            named("StockLevels stockLevel stock_levels stock-level STOCK_LEVEL"),
            "Contacts contact contacts contact CONTACT"
        );
        assert_eq!(named("the stock level, a Stock, a levelStock"), "the contact, a Stock, a levelStock");
        assert_eq!(renamed("customer", "Customer", "PriceList", Case::Snake), "price_list");
    }
}
