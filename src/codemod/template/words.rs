//! English plurals as data: irregular words, words without a plural, endings. An author overrides by a parameter.

/// Singular and plural of words that follow no ending.
const IRREGULAR: [(&str, &str); 34] = [
    ("addendum", "addenda"),
    ("alumnus", "alumni"),
    ("analysis", "analyses"),
    ("appendix", "appendices"),
    ("axis", "axes"),
    ("basis", "bases"),
    ("child", "children"),
    ("crisis", "crises"),
    ("criterion", "criteria"),
    ("datum", "data"),
    ("diagnosis", "diagnoses"),
    ("foot", "feet"),
    ("goose", "geese"),
    ("hypothesis", "hypotheses"),
    ("index", "indexes"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("man", "men"),
    ("matrix", "matrices"),
    ("medium", "media"),
    ("mouse", "mice"),
    ("ox", "oxen"),
    ("person", "people"),
    ("phenomenon", "phenomena"),
    ("quiz", "quizzes"),
    ("shelf", "shelves"),
    ("thesis", "theses"),
    ("tooth", "teeth"),
    ("vertex", "vertices"),
    ("warehouse", "warehouses"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("woman", "women"),
];

/// Words that are the same in both.
const UNCOUNTABLE: [&str; 14] = [
    "equipment",
    "feedback",
    "fish",
    "hardware",
    "information",
    "metadata",
    "money",
    "news",
    "rice",
    "series",
    "sheep",
    "software",
    "species",
    "staff",
];

/// Endings of a singular and what they become; the first that fits is taken.
const ENDINGS: [(&[&str], &str, &str); 6] = [
    (&["ay", "ey", "iy", "oy", "uy"], "", "s"),
    (&["y"], "y", "ies"),
    (&["hero", "potato", "tomato", "echo", "veto"], "", "es"),
    (&["sis"], "is", "es"),
    (&["s", "x", "z", "ch", "sh"], "", "es"),
    (&[""], "", "s"),
];

/// The plural of a word, or of the last word of a name (`ServiceTicket`, `price_list_item`); its case is kept.
#[must_use]
pub fn plural(name: &str) -> String {
    inflect(name, |word| {
        if UNCOUNTABLE.contains(&word) || IRREGULAR.iter().any(|(_, many)| *many == word) {
            return word.to_string();
        }
        if let Some((_, many)) = IRREGULAR.iter().find(|(one, _)| *one == word) {
            return (*many).to_string();
        }
        let fits = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let rule = ENDINGS.iter().find(|(endings, ..)| fits(endings));
        rule.map_or_else(|| word.to_string(), |(_, cut, add)| format!("{}{add}", &word[..word.len() - cut.len()]))
    })
}

/// The singular of a word, or of the last word of a name; a word that is no plural stays as it is.
#[must_use]
pub fn singular(name: &str) -> String {
    inflect(name, |word| {
        if UNCOUNTABLE.contains(&word) || IRREGULAR.iter().any(|(one, _)| *one == word) {
            return word.to_string();
        }
        if let Some((one, _)) = IRREGULAR.iter().find(|(_, many)| *many == word) {
            return (*one).to_string();
        }
        let stem = |ending: &str| word.strip_suffix(ending);
        if let Some(stem) = stem("ies").filter(|stem| stem.len() > 2) {
            return format!("{stem}y");
        }
        let hissing = ["sses", "xes", "zes", "ches", "shes", "uses", "toes", "roes"];
        if hissing.iter().any(|ending| word.ends_with(ending))
            && !["houses", "causes", "clauses", "excuses"].iter().any(|w| word.ends_with(w))
        {
            return word[..word.len() - 2].to_string();
        }
        match stem("s") {
            Some(stem) if !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") => stem.to_string(),
            _ => word.to_string(),
        }
    })
}

/// Applies `change` to the last word, in lower case, and gives the result the case that the word had.
fn inflect(name: &str, change: impl Fn(&str) -> String) -> String {
    let at = last_word(name);
    let (head, word) = name.split_at(at);
    if word.is_empty() || !word.is_ascii() {
        return name.to_string();
    }
    let changed = change(&word.to_ascii_lowercase());
    let shared = word.bytes().zip(changed.bytes()).take_while(|(a, b)| a.to_ascii_lowercase() == *b).count();
    let shouted = word.len() > 1 && word.bytes().all(|b| !b.is_ascii_lowercase());
    let rest = if shouted { changed[shared..].to_ascii_uppercase() } else { changed[shared..].to_string() };
    format!("{head}{}{rest}", &word[..shared])
}

/// Where the last word of a name begins: behind `_`, `-`, blank, `.`, or at its last capital that follows a small letter.
fn last_word(name: &str) -> usize {
    let bytes = name.as_bytes();
    let begins = |at: usize| {
        let (before, here) = (bytes[at - 1], bytes[at]);
        !before.is_ascii_alphanumeric()
            || (here.is_ascii_uppercase() && before.is_ascii_lowercase())
            || (here.is_ascii_uppercase() && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase))
    };
    (1..bytes.len()).rev().find(|at| name.is_char_boundary(*at) && begins(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_a_plural_and_come_back_from_it() {
        for (one, many) in [
            ("Customer", "Customers"),
            ("ServiceTicket", "ServiceTickets"),
            ("Category", "Categories"),
            ("Survey", "Surveys"),
            ("Address", "Addresses"),
            ("Box", "Boxes"),
            ("Branch", "Branches"),
            ("Batch", "Batches"),
            ("Person", "People"),
            ("Child", "Children"),
            ("price_list_item", "price_list_items"),
            ("SalesPerson", "SalesPeople"),
            ("Status", "Statuses"),
            ("Warehouse", "Warehouses"),
            ("House", "Houses"),
            ("Analysis", "Analyses"),
            ("Equipment", "Equipment"),
            ("CONTACT", "CONTACTS"),
            ("Device", "Devices"),
            ("Knife", "Knives"),
        ] {
            assert_eq!(plural(one), many);
            assert_eq!(singular(many), one);
        }
    }
}
