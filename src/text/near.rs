//! Names that were probably meant.

/// The known name that is most like a word, if one is like it enough to be what a person meant.
#[must_use]
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', '/', '.'], "");
    let asked = plain(word);
    let contains = |name: &&&str| asked.len() > 2 && plain(name).contains(&asked);
    let close = similar::get_close_matches(word, &known, 1, 0.6);
    close.first().copied().or_else(|| known.iter().find(contains).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["context", "entity", "csharp/dbset", "csharp/enum-member"];
        assert_eq!(near("entty", known), Some("entity"));
        assert_eq!(near("dbset", known), Some("csharp/dbset"));
        assert_eq!(near("whatever", known), None);
    }
}
